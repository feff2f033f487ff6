import { describe, expect, it, test } from 'vitest'
import type { Position } from '../../src/agreements/elements.ts'
import { templates, type Limit } from '../../src/agreements/templates.ts'
import { promptReached } from '../../src/alerts/holding-causes.ts'
import type { HoldingFacts, WeekFigure, WorkerFacts } from '../../src/load/types.ts'
import { addDays } from '../../src/time/london.ts'
import { holding } from '../load/facts.ts'
import { causeOf, causesFor, today, week } from './judging.ts'

const site5 = templates[4]!
const open = templates[3]!
const at = (code: keyof typeof site5.positions, position: Position) => ({
  ...site5,
  positions: { ...site5.positions, [code]: position },
})

describe('SESSIONS_REVIEW: a prompt that was not answered since', () => {
  const openEnded: Limit = { near: 6, past: null, every: 4 }
  const cap = { near: 6, past: 8 }
  it.each<[Limit, sessions: number, prompt: number | null]>([
    [openEnded, 0, null],
    [openEnded, 5, null],
    [openEnded, 6, 6],
    [openEnded, 9, 6],
    [openEnded, 10, 10],
    [openEnded, 13, 10],
    [openEnded, 14, 14],
    [{ near: 8, past: null, every: 4 }, 11, 8],
    [{ near: 8, past: null, every: 4 }, 12, 12],
    [{ near: 8, past: null }, 40, 8],
    [cap, 5, null],
    [cap, 6, 6],
    [cap, 8, 6],
    [cap, 9, null],
    [{ near: 6, past: 6 }, 6, null],
    [{ near: 6, past: 6 }, 7, null],
  ])('%j at %i sessions: %s', (limit, sessions, prompt) => {
    expect(promptReached(sessions, limit)).toBe(prompt)
  })

  it.each<[sessions: number, reviewed: number | null, due: boolean]>([
    [5, null, false],
    [6, null, true],
    [6, 0, true],
    [6, 5, true],
    [6, 6, false],
    [9, 6, false],
    [10, 6, true],
    [10, 9, true],
    [10, 10, false],
  ])('%i sessions, last looked at with %s: %s', (sessions, reviewedSessions, due) => {
    const found = causeOf('SESSIONS_REVIEW', one({ sessions, reviewedSessions }), open)
    expect(found !== undefined).toBe(due)
  })

  it('is for the worker only, one for all of them, whatever the position', () => {
    const holdings = [6, 5, 10].map((sessions, n) => holding({ id: `h${n}`, sessions }))
    for (const position of [0, 1, 2, 3, 4] as const) {
      const agreed = { limits: open.limits, positions: { ...open.positions, sessions: position } }
      const found = causeOf('SESSIONS_REVIEW', { holdings }, agreed)
      expect(found).toMatchObject({ level: 'notice', workerOnly: true, counted: ['h0', 'h2'] })
      expect(found?.value).toBe(2)
    }
  })

  it('asks nothing before anything is agreed', () => {
    const nothing = { limits: {}, positions: open.positions }
    expect(causeOf('SESSIONS_REVIEW', one({ sessions: 40 }), nothing)).toBeUndefined()
  })
})

describe('REVIEW_LATE: a week late the worker, two weeks late the lead', () => {
  it.each([
    [0, null, true],
    [6, null, true],
    [7, 'notice', true],
    [13, 'notice', true],
    [14, 'near', false],
    [40, 'near', false],
  ])('%i days late: %s', (days, level, workerOnly) => {
    const found = causeOf('REVIEW_LATE', one({ reviewDueOn: addDays(today, -days) }), site5)
    const late = { level, workerOnly, value: 1, counted: ['blue-door'] }
    expect([found]).toMatchObject([level ? late : undefined])
  })

  it('lists those a week late and more, and asks nothing where no day is set', () => {
    const days = [3, 7, 20].map((late, n) =>
      holding({ id: `h${n}`, reviewDueOn: addDays(today, -late) }),
    )
    const found = causeOf('REVIEW_LATE', { holdings: [...days, holding()] }, site5)
    expect(found).toMatchObject({ level: 'near', counted: ['h1', 'h2'], value: 2 })
    expect(causeOf('REVIEW_LATE', { holdings: [holding()] }, site5)).toBeUndefined()
  })
})

describe('STUCK: four weeks', () => {
  it.each([
    [null, false],
    [0, false],
    [27, false],
    [28, true],
    [60, true],
  ])('stuck for %s days: %s', (days, due) => {
    const stuckSince = days === null ? null : addDays(today, -days)
    const found = causeOf('STUCK', one({ stuckSince }), site5)
    const notice = { level: 'notice', workerOnly: true, value: 1 }
    expect([found]).toMatchObject([due ? notice : undefined])
  })
})

describe('DEPENDENCY: past the agreed weeks with contact not easing off', () => {
  const weeks = (n: number) => addDays(today, -7 * n)
  const leaning = { heldSince: weeks(21), contactsLately: 4, contactsBefore: 4 }
  it.each<[string, Partial<HoldingFacts>, boolean]>([
    ['as often as before', {}, true],
    ['more often', { contactsLately: 5 }, true],
    ['less often', { contactsLately: 3 }, false],
    ['not at all', { contactsLately: 0, contactsBefore: 0 }, false],
    ['at the agreed weeks', { heldSince: weeks(20) }, false],
    ['pauses taken off', { pausedDays: 7 }, false],
    ['an ending planned for today', { plannedEndOn: today }, false],
    ['an ending that was planned for yesterday', { plannedEndOn: addDays(today, -1) }, true],
  ])('%s', (_, facts, due) => {
    expect(causeOf('DEPENDENCY', one({ ...leaning, ...facts }), site5) !== undefined).toBe(due)
  })

  it.each<[Position, string | null]>([
    [0, 'near'],
    [1, 'near'],
    [2, 'notice'],
    [3, null],
    [4, null],
  ])('at position %i: %s', (position, level) => {
    const found = causeOf('DEPENDENCY', one(leaning), at('engagement_span', position))
    expect(found?.level ?? null).toBe(level)
  })
})

describe.each([
  ['SHARE', 'share'],
  ['COMMUNITY', 'community'],
] as const)('%s: past in the last two snapshots', (code, metric) => {
  const [last, before, older] = ['2026-11-09', '2026-11-02', '2026-10-05']
  it.each<[string, WeekFigure[], boolean]>([
    ['both', [week(metric, last, 56), week(metric, before, 52)], true],
    ['the last only', [week(metric, last, 56), week(metric, before, 50, 'near')], false],
    ['the one before only', [week(metric, last, 50, 'room'), week(metric, before, 52)], false],
    ['one week alone', [week(metric, last, 56)], false],
    ['the same week twice', [week(metric, last, 56), week(metric, last, 56)], false],
    ['none', [], false],
    ['with weeks away between them', [week(metric, last, 56), week(metric, older, 52)], true],
    ['long ago', [week(metric, '2026-09-28', 56), week(metric, '2026-09-21', 52)], false],
    ['another number', [week('held', last, 56), week('held', before, 52)], false],
  ])('%s', (_, lastWeeks, due) => {
    const found = causeOf(code, { lastWeeks }, at('community_time', 1))
    const near = { level: 'near', value: 56, workerOnly: false }
    expect([found]).toMatchObject([due ? near : undefined])
  })

  const both = [week(metric, last, 56), week(metric, before, 52, 'well_past')]
  it.each<[Position, stretched: boolean, level: string | null]>([
    [0, true, 'near'],
    [1, false, 'near'],
    [1, true, 'notice'],
    [2, false, 'notice'],
    [3, false, null],
    [4, false, null],
  ])('at position %i, stretched %s: %s', (position, stretched, level) => {
    const facts: Partial<WorkerFacts> = {
      lastWeeks: both,
      stretched: stretched ? ['community_time'] : [],
    }
    const found = causeOf(code, facts, at('community_time', position))
    const told = { level, counted: [last, before], workerOnly: level !== 'near' }
    expect([found]).toMatchObject([level ? told : undefined])
  })
})

describe('BOUNDARY_DUE and NEW_START: days in the calendar', () => {
  it.each([
    [null, false],
    [addDays(today, 1), false],
    [today, false],
    [addDays(today, -1), true],
  ])('an agreement to look at on %s: %s', (agreementReviewOn, due) => {
    const found = causeOf('BOUNDARY_DUE', { agreementReviewOn }, site5)
    const notice = { level: 'notice', workerOnly: false }
    expect([found]).toMatchObject([due ? notice : undefined])
  })

  it.each([
    [6, null],
    [7, 7],
    [13, 7],
    [14, null],
    [29, null],
    [30, 30],
    [36, 30],
    [37, null],
    [60, 60],
    [67, null],
    [90, 90],
    [96, 90],
    [97, null],
    [400, null],
  ])('%i days in the role: %s', (days, asked) => {
    const found = causeOf('NEW_START', { startedInRole: addDays(today, -days) }, site5)
    const causeKey = `NEW_START:${asked}`
    const notice = { causeKey, level: 'notice', workerOnly: false, value: asked }
    expect([found]).toMatchObject([asked ? notice : undefined])
  })
})

describe('PLAN_DUE: no plan after 30 days, or its day gone by', () => {
  it.each([
    ['a plan to come', { planReviewOn: today }, false],
    ['its day gone by', { planReviewOn: addDays(today, -1) }, true],
    ['none on day 29', { planReviewOn: null, startedOn: addDays(today, -29) }, false],
    ['none on day 30', { planReviewOn: null, startedOn: addDays(today, -30) }, true],
    ['none for years', { planReviewOn: null }, true],
  ])('%s', (_, facts, due) => {
    const found = causeOf('PLAN_DUE', facts, site5)
    const same = { causeKey: 'PLAN_DUE', level: 'notice', workerOnly: false, value: 1, counted: [] }
    expect([found]).toMatchObject([due ? same : undefined])
  })
})

describe('a stretch at position 1 lowers what it covers by one level', () => {
  const weeks = (n: number) => addDays(today, -7 * n)
  const past = (id: string, more: Partial<HoldingFacts> = {}) =>
    holding({ id, sessions: 9, heldSince: weeks(21), ...more })
  const both = { stretched: ['sessions', 'engagement_span'] } satisfies Partial<HoldingFacts>
  const levels = (facts: Partial<WorkerFacts>, position: Position) =>
    Object.fromEntries(
      causesFor(facts, {
        limits: site5.limits,
        positions: {
          ...site5.positions,
          sessions: position,
          engagement_span: position,
          caseload: position,
          out_of_hours_contact: position,
        },
      })
        .filter(({ code }) => code !== 'SESSIONS_REVIEW')
        .map(({ code, level, workerOnly }) => [code, `${level}${workerOnly ? ', alone' : ''}`]),
    )

  it.each<[string, HoldingFacts[], Position, string, string]>([
    ['none stretched', [past('a')], 1, 'past', 'past'],
    ['the only one', [past('a', both)], 1, 'near', 'near'],
    ['one of two', [past('a', both), past('b')], 1, 'past', 'past'],
    ['both', [past('a', both), past('b', both)], 1, 'near', 'near'],
    ['firm', [past('a', both)], 0, 'past', 'past'],
    ['a guideline', [past('a', both)], 2, 'notice, alone', 'notice, alone'],
  ])('%s', (_, holdings, position, sessions, span) => {
    expect(levels({ holdings }, position)).toEqual({ SESSIONS: sessions, SPAN: span })
  })

  it('one near and not stretched keeps the alert for both', () => {
    const near = holding({ id: 'b', heldSince: weeks(15) })
    expect(levels({ holdings: [past('a', both), near] }, 1).SPAN).toBe('near')
    const stretchedNear = { ...near, ...both }
    expect(levels({ holdings: [stretchedNear] }, 1)).toEqual({ SPAN: 'notice, alone' })
  })

  it('of the whole job covers what is counted over it', () => {
    const holdings = Array.from({ length: 19 }, (_, n) => holding({ id: `h${n}` }))
    const job = { holdings, outOfHoursContactIds: ['a', 'b', 'c'] }
    const stretched: WorkerFacts['stretched'] = ['caseload', 'out_of_hours_contact']
    expect(levels(job, 1)).toEqual({ CASES: 'past', OUT_OF_HOURS: 'past' })
    expect(levels({ ...job, stretched }, 1)).toEqual({ CASES: 'near', OUT_OF_HOURS: 'near' })
    expect(levels({ ...job, stretched }, 0)).toEqual({ CASES: 'past', OUT_OF_HOURS: 'past' })
    const twelve = { holdings: holdings.slice(0, 12), stretched }
    expect(levels(twelve, 1)).toEqual({ CASES: 'notice, alone' })
  })
})

const one = (facts: Partial<HoldingFacts>): Partial<WorkerFacts> => ({
  holdings: [holding(facts)],
})

test('COMMUNITY names a floor only where one was agreed', () => {
  const lastWeeks = ['2026-11-09', '2026-11-02'].map((day) => week('community', day, 6))
  const { community, ...others } = site5.limits
  expect(causeOf('COMMUNITY', { lastWeeks }, at('community_time', 1))?.near).toBe(community!.near)
  const without = { ...at('community_time', 1), limits: others }
  expect(causeOf('COMMUNITY', { lastWeeks }, without)?.near).toBe(null)
})
