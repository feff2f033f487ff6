import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../src/app.ts'
import type { Dialect } from '../../../src/database/columns.ts'
import { freshParts, type TestParts } from '../../support/parts.ts'
import { makeWorld } from '../../support/world.ts'
import type { Case } from './cases.ts'
import { expectations } from './expectations.ts'
import { Matrix } from './run.ts'

/** The short form asks about this many records of each kind, the absent one among them. */
const most = { sqlite: 3, postgres: 2 }

function some(cases: Case[], dialect: Dialect) {
  const absent = cases.filter(({ record }) => record === 'absent')
  return [...absent, ...cases.filter(({ record }) => record !== 'absent')].slice(
    0,
    process.env.MATRIX === 'whole' ? 1000 : most[dialect],
  )
}

/** The matrix on one database; each database has a file of its own, so that they run side by side. */
export const askEveryone = (dialect: Dialect) =>
  describe(`every route as every viewer on ${dialect}`, () => {
    let parts: TestParts
    let matrix: Matrix
    beforeAll(async () => {
      parts = await freshParts(dialect)
      const world = await makeWorld(parts, { canaries: true })
      const every = dialect === 'postgres' && process.env.MATRIX !== 'whole' ? 12 : 1
      matrix = await Matrix.over(world, createApp(parts), every)
    })
    afterAll(async () => {
      console.log(`proof: matrix on ${dialect}: ${matrix.figures}`)
      await parts.close()
    })

    it.each(Object.keys(expectations))('%s', async (name) => {
      const found = await matrix.route(name, some(expectations[name]!, dialect))
      expect(found).toEqual({ wrong: [], telling: [], leaks: [] })
    })

    it('shows each class of words to somebody', () => {
      const { hits } = matrix.report.watch
      // Fewer records are asked about on PostgreSQL, and an ended one is not among them.
      const shown =
        dialect === 'postgres' ? classes.filter((it) => it !== 'holding.way_back') : classes
      expect(shown.filter((each) => !hits.has(each))).toEqual([])
    })
  })

/** Words that somebody must have been shown, or the watch for them proves nothing. */
const classes = [
  'agreement.reason',
  'agreement_element.words',
  'alert_context.context',
  'check_in.note',
  'co_holder.name',
  'co_holder.shares',
  'contact.note',
  'conversation.agreed',
  'excerpt.words',
  'holding.label',
  'holding.note',
  'holding.way_back',
  'kept_form.body',
  'organisation.name',
  'person.email',
  'person.name',
  'preparation.words',
  'preparation_item.words',
  'reflection.body',
  'reflection.tags',
  'reflection.title',
  'talking_point.words',
  'team.name',
]
