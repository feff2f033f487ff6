import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyRoute } from '../../src/every-route.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'
import { expectations, type Case } from './matrix/expectations.ts'
import { Matrix } from './matrix/run.ts'

const whole = process.env.MATRIX === 'whole'

/** The short form asks about fewer records of each kind; the first is always the absent one. */
const most = { sqlite: whole ? 1000 : 6, postgres: whole ? 1000 : 3 }

const some = (cases: Case[], count: number) =>
  [
    ...cases.filter(({ record }) => record === 'absent'),
    ...cases.filter(({ record }) => record !== 'absent'),
  ].slice(0, count)

it('has a line for every route, and for no other', () => {
  const declared = everyRoute.map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(expectations).toSorted()).toEqual(declared.toSorted())
})

describe.each(dialects)('every route as every viewer on %s', (dialect) => {
  let parts: TestParts
  let matrix: Matrix
  beforeAll(async () => {
    parts = await freshParts(dialect)
    matrix = await Matrix.over(await makeWorld(parts, { canaries: true }))
  })
  afterAll(async () => {
    const { cells, wrong, telling, watch } = matrix.report
    const hits = [...watch.hits.values()].reduce((all, each) => all + each, 0)
    console.log(
      `proof: matrix on ${dialect}: ${cells} cells, ${wrong.length} wrong, ` +
        `${telling.length} answers that tell "not yours" from "not there", ` +
        `${watch.leaks.length} words seen by the wrong person, ${hits} by the right one`,
    )
    await parts.close()
  })

  it.each(Object.keys(expectations))('%s', async (name) => {
    const before = { wrong: matrix.report.wrong.length, telling: matrix.report.telling.length }
    const leaks = matrix.report.watch.leaks.length
    await matrix.route(name, some(expectations[name]!, most[dialect]))
    expect(matrix.report.wrong.slice(before.wrong)).toEqual([])
    expect(matrix.report.telling.slice(before.telling)).toEqual([])
    expect(matrix.report.watch.leaks.slice(leaks)).toEqual([])
  })
})
