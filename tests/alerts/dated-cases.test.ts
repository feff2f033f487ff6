import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../src/alerts/catalogue.ts'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { takeSnapshots } from '../../src/load/snapshots.ts'
import { addDays, londonDay, londonInstant } from '../../src/time/london.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { seasons } from './dated/cases.ts'
import type { DatedCase } from './dated/dated-case.ts'
import { Life, noon } from './dated/life.ts'

type Season = keyof typeof seasons
const every = (Object.keys(seasons) as Season[]).flatMap((season) =>
  dialects.map((dialect) => [season, dialect] as const),
)

const tried = new Map<string, { cases: number; events: number; codes: Set<string> }>()
afterAll(() => {
  for (const [where, { cases: count, events, codes }] of tried) {
    console.log(`proof: ${where}: ${count} dated cases, ${events} events of ${codes.size} alerts`)
  }
})

describe.each(every)('alerts day by day in %s, on %s', (season, dialect) => {
  const { from, until, cases: mine } = seasons[season]
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts(dialect, londonInstant(from, '00:01')!)
    await beginLives(parts, mine, { from, until })
  }, 240_000)
  afterAll(() => parts.close())

  it.each(mine.map((each, place) => [each.name, place] as const))('%s', async (_, place) => {
    const { happens, ends, answered } = mine[place]!
    const { events, alerts } = await toldOf(parts, keyOf(place))
    expect(events).toEqual(happens.toSorted())
    expect(alerts.map(({ ends: end }) => end)).toEqual(ends.toSorted())
    const first = [alerts[0]?.visible, alerts[0]?.by]
    expect(answered ?? first).toEqual(first)
    const sum = tried.get(dialect) ?? { cases: 0, events: 0, codes: new Set() }
    const codes = new Set([...sum.codes, ...alerts.map(({ code }) => code)])
    tried.set(dialect, { cases: sum.cases + 1, events: sum.events + events.length, codes })
  })
})

/** Tried with the promises, assessments, debriefs, sessions and presses that they are about. */
const elsewhere = [
  'ACTION_LATE',
  'STRESS_ASSESSMENT_DUE',
  'HELP_NOW',
  'CARRIED_ALONE',
  'DEBRIEF_MISSED',
  'SUPERVISION_GAP',
  'SUPERVISION_SHORT',
  'SUPERVISION_CANCELLED',
  'HOURS_LOW',
]

/** One alert for one thing: there is nothing to join, or nothing that comes back. */
const cannot = [
  'RISK_ALONE joined',
  'BOUNDARY_DUE joined',
  'NEW_START joined',
  'NEW_START reopened',
  'PLAN_DUE joined',
]

it('tries every alert being raised, joined, closed and reopened, where it can be', () => {
  const tries = Object.values(seasons).flatMap(({ cases }) => cases.flatMap((each) => each.happens))
  const events = new Set(tries.map((line) => line.slice('2026-10-05 '.length)))
  const codes = Object.keys(catalogue).filter((code) => !elsewhere.includes(code))
  const wanted = codes.flatMap((code) =>
    ['raised', 'joined', 'closed', 'reopened'].map((what) => `${code} ${what}`),
  )
  expect(wanted.filter((each) => !events.has(each))).toEqual(cannot)
})

const keyOf = (place: number) => `case${String(place).padStart(2, '0')}`

/** Each night the snapshot and the daily run, and at noon what the cases do. */
async function beginLives(
  parts: TestParts,
  mine: DatedCase[],
  { from, until }: { from: string; until: string },
) {
  const { write } = parts.store
  // The week before ended with nobody in it.
  await takeSnapshots(parts)
  const created_at = parts.clock.now()
  await write
    .insertInto('organisation')
    .values({ id: 'pcn', name: 'Tidewell', kind: 'pcn', created_at })
    .execute()
  const practice = { id: 'quay', organisation_id: 'pcn', name: 'Quay Surgery' }
  await write.insertInto('practice').values(practice).execute()
  const lives = mine.map((_, place) => new Life(parts, keyOf(place)))
  for (const [place, life] of lives.entries()) await life.begin(mine[place]!.setting ?? {})
  for (let day: string = from; day <= until; day = addDays(day, 1)) {
    parts.clock.set(londonInstant(day, '00:05')!)
    await takeSnapshots(parts)
    await evaluateDaily(parts)
    parts.clock.set(noon(day))
    for (const [place, life] of lives.entries()) {
      const happen = mine[place]!.on[day]
      if (!happen) continue
      await happen(life)
      await life.judge()
    }
  }
}

/** Every event by its London day, and how each alert stands, of the people of one case. */
async function toldOf(parts: TestParts, key: string) {
  const rows = await parts.store.read
    .selectFrom('alert')
    .select(['id', 'code', 'level', 'state', 'visible_at', 'acknowledge_by', 'raised_at'])
    .where((of) => of.or([of('person_id', 'like', `${key}-%`), of('team_id', '=', `team-${key}`)]))
    .orderBy('raised_at')
    .orderBy('id')
    .execute()
  const events = await parts.store.read
    .selectFrom('alert_event as e')
    .innerJoin('alert as a', 'a.id', 'e.alert_id')
    .select(['e.at', 'a.code', 'e.what'])
    .where('a.id', 'in', ['', ...rows.map(({ id }) => id)])
    .execute()
  return {
    events: events.map(({ at, code, what }) => `${londonDay(at)} ${code} ${what}`).toSorted(),
    alerts: rows
      .map(({ code, level, state, visible_at: visible, acknowledge_by: by }) => ({
        code,
        ends: `${code} ${level} ${state}`,
        visible,
        by,
      }))
      .toSorted((a, b) => a.ends.localeCompare(b.ends)),
  }
}
