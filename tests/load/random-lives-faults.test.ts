import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { minutesBefore } from '../../src/time/instants.ts'
import { addDays } from '../../src/time/london.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { drawLives, type Life } from './lives/draw.ts'
import { addJobs } from './lives/rows.ts'
import { tallyOf } from './lives/tally.ts'

const queries = '../../src/load/fact-queries.ts'
const sessions = '../../src/load/fact-queries-of-supervision.ts'
const rules = '../../src/load/rules.ts'
const weeks = '../../src/load/working-weeks.ts'

type Queries = typeof import('../../src/load/fact-queries.ts')
type Sessions = typeof import('../../src/load/fact-queries-of-supervision.ts')
type Rules = typeof import('../../src/load/rules.ts')
type Weeks = typeof import('../../src/load/working-weeks.ts')

const inQueries = (plant: (as: Queries) => Partial<Queries>) => () =>
  vi.doMock(queries, async (load) => {
    const as = await load<Queries>()
    return { ...as, ...plant(as) }
  })
const inRules = (plant: (as: Rules) => Partial<Rules>) => () =>
  vi.doMock(rules, async (load) => {
    const as = await load<Rules>()
    return { ...as, ...plant(as) }
  })
const inSessions = (plant: (as: Sessions) => Partial<Sessions>) => () =>
  vi.doMock(sessions, async (load) => {
    const as = await load<Sessions>()
    return { ...as, ...plant(as) }
  })
const inWeeks = (plant: (as: Weeks) => Partial<Weeks>) => () =>
  vi.doMock(weeks, async (load) => {
    const as = await load<Weeks>()
    return { ...as, ...plant(as) }
  })

const hour = 60

const faults: Record<string, () => void> = {
  'a pause is not taken off': inRules((as) => ({
    spanWeeks: (it, at) => as.spanWeeks({ ...it, pausedDays: 0 }, at),
  })),
  'messages are sessions': inQueries((as) => ({
    contactCounts: async (change, given) => {
      const rows = await change.db
        .selectFrom('contact')
        .select('holding_id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .where('review_call', '=', 0)
        .groupBy('holding_id')
        .execute()
      const all = new Map(rows.map(({ holding_id, n }) => [holding_id, n]))
      return (await as.contactCounts(change, given)).map((row) => ({
        ...row,
        sessions: all.get(row.id) ?? 0,
      }))
    },
  })),
  'the share looks back an hour too far': inQueries((as) => ({
    contactMinutes: (change, { since, ...given }) =>
      as.contactMinutes(change, { ...given, since: minutesBefore(since, hour) }),
  })),
  'the week of late contacts starts three hours late': inQueries((as) => ({
    outOfHoursContacts: (change, { since, ...given }) =>
      as.outOfHoursContacts(change, { ...given, since: minutesBefore(since, -3 * hour) }),
  })),
  'who stopped holding still stands beside': inQueries((as) => ({
    holdingsIn: (change, given) =>
      as.holdingsIn(change, { ...given, now: minutesBefore(given.now, 24 * hour) }),
  })),
  'leave is forgotten': inWeeks((as) => ({
    communityTime: (job, given) => as.communityTime(job, { ...given, leave: [] }),
  })),
  'a stretch counts on the day after its last': inQueries((as) => ({
    liveStretches: (change, given) =>
      as.liveStretches(change, { ...given, today: addDays(given.today, -1) }),
  })),
  'risk may be held alone a day longer': inRules((as) => ({
    isAlone: (it, { today }) => as.isAlone(it, { today: addDays(today, -1) }),
  })),
  'any session counts as support': inSessions((as) => ({
    lastRestorative: async (change, given) =>
      (
        await as.sessionsLately(change, { ...given, since: '2026-01-01T00:00:00.000Z' })
      ).toReversed(),
  })),
  'a session to come counts already': inSessions((as) => ({
    sessionsLately: (change, { now, ...given }) =>
      as.sessionsLately(change, { ...given, now: minutesBefore(now, -14 * 24 * hour) }),
  })),
  'a review is late on its day': inRules((as) => ({
    daysLate: (it, { today }) => as.daysLate(it, { today: addDays(today, 1) }),
  })),
}

/** A second count that finds no fault proves nothing, so each of these must be found. */
describe('a fault in the counting', () => {
  let parts: TestParts
  let lives: Life[]
  const moments = [88, 180, 233, 298].map((day) => day * 24 + 10)
  beforeAll(async () => {
    lives = drawLives(7, 25)
    parts = await freshParts('sqlite')
    await addJobs(parts, lives)
  })
  beforeEach(() => vi.resetModules())
  afterAll(() => parts.close())

  let found = 0

  it.each(Object.entries(faults))('is found: %s', async (_, plant) => {
    plant()
    const { judge } = await import('../../src/load/judge.ts')
    for (const path of [queries, sessions, rules, weeks]) vi.doUnmock(path)
    await parts.store.write.deleteFrom('form_receipt').execute()
    const { differences } = await tallyOf(parts, { lives, moments, judge })
    expect(differences.length).toBeGreaterThan(0)
    found += 1
  })

  it('is none when nothing is planted', async () => {
    const { judge } = await import('../../src/load/judge.ts')
    await parts.store.write.deleteFrom('form_receipt').execute()
    const { differences } = await tallyOf(parts, { lives, moments, judge })
    expect(differences).toEqual([])
    console.log(`proof: random lives: ${found} of ${Object.keys(faults).length} faults found`)
  })
})
