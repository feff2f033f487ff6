import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Act, done } from '../../src/access/change.ts'
import { evaluate } from '../../src/alerts/evaluate.ts'
import { evaluateFelt, reassessFelt } from '../../src/alerts/reassess-felt.ts'
import { inChunks } from '../../src/load/in-chunks.ts'
import { writeSnapshots } from '../../src/load/snapshots.ts'
import { addDays, londonDay, weekOf } from '../../src/time/london.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { drawLives } from './lives/draw.ts'
import { judgedRows } from './lives/judged-rows.ts'
import { instant } from './lives/recount.ts'
import { addJobs, moveTo } from './lives/rows.ts'

const moments = [176, 177, 181, 183, 190, 197, 199].map((day) => day * 24 + 10)
const words = ['manageable', 'heavy', 'heavy', 'very_heavy', 'light'] as const

describe.each(dialects)('many at once and one at a time on %s', (dialect) => {
  let together: TestParts
  let oneByOne: TestParts
  /** Six teams of nine: more than one range of fifty. */
  const lives = drawLives(5, 54)

  beforeAll(async () => {
    const fresh = () => freshParts(dialect, undefined, { untouched: true })
    ;[together, oneByOne] = [await fresh(), await fresh()]
    for (const parts of [together, oneByOne]) await addJobs(parts, lives)
  })
  afterAll(async () => {
    await together.close()
    await oneByOne.close()
  })

  /** Half of them say each week how it is. */
  const addCheckIns = async (parts: TestParts, now: string, place: number) => {
    const week = weekOf(londonDay(now))
    const rows = lives
      .filter((_, n) => n % 2 === 0)
      .map(({ id }, n) => ({
        id: `check-${id}-${week}`,
        person_id: `person-${id}`,
        week,
        felt_load: words[(n + place) % words.length]!,
        sharing: 'only_me' as const,
        made_at: now,
        changed_at: now,
      }))
    await parts.store.write
      .insertInto('check_in')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  const evaluateTogether = (now: string) =>
    inChunks(together, { action: 'test', form: now, now }, async (change, range, meant) => {
      await evaluate(change, range, { who: meant })
      await evaluateFelt(change, range, change.who.today)
    })

  const evaluateOneByOne = async (now: string) => {
    const today = londonDay(now)
    const working = lives.filter(({ started }) => addDays('2026-01-01', started) <= today)
    for (const { id } of working) {
      const act = new Act({ person: 'clock', now, today }, `${now} ${id}`, oneByOne)
      await act.change('test', async (change) => {
        await evaluate(change, { first: id, last: id })
        await reassessFelt(change, `person-${id}`)
        return done({ id })
      })
    }
  }

  it('write the same rows', async () => {
    let rows = 0
    const kinds = new Set<string>()
    for (const [place, moment] of moments.entries()) {
      const now = instant(moment)
      for (const parts of [together, oneByOne]) {
        await moveTo(parts, lives, moment)
        await addCheckIns(parts, now, place)
        const job = { action: 'snapshot', form: `week ${now}`, now }
        if (place % 3 === 0) await inChunks(parts, job, writeSnapshots)
      }
      await evaluateTogether(now)
      await evaluateOneByOne(now)
      const [a, b] = [await judgedRows(together), await judgedRows(oneByOne)]
      expect(a.filter((row) => !b.includes(row)).slice(0, 5)).toEqual([])
      expect(b.filter((row) => !a.includes(row)).slice(0, 5)).toEqual([])
      expect(a.length).toBe(b.length)
      rows += a.length
      for (const row of a) kinds.add(row.split(' ').slice(0, 3).join(' '))
    }
    const alerts = [...kinds].filter((kind) => kind.startsWith('alert_event')).length
    console.log(
      `proof: set-based evaluation on ${dialect}: 6 teams, ${moments.length} days, ${rows} rows, ` +
        `${alerts} kinds of event, 0 differ from one at a time`,
    )
    expect(rows).toBeGreaterThan(2_000)
    expect(alerts).toBeGreaterThan(10)
  })
})
