import { afterAll, expect, test } from 'vitest'
import { scaleLimits } from '../../src/agreements/scaling.ts'
import { templates } from '../../src/agreements/templates.ts'
import type { AlertCode, Cause } from '../../src/alerts/types.ts'
import { answersFor, callsUsedUp } from '../../src/holdings/rules.ts'
import { takeReadings } from '../../src/load/readings.ts'
import { defaultWeights } from '../../src/load/rules.ts'
import type { ReadingMetric } from '../../src/database/schema.ts'
import type { WorkerFacts } from '../../src/load/types.ts'
import { addDays } from '../../src/time/london.ts'
import { holding, holdings, worker } from '../load/facts.ts'
import { causeOf, causesFor, today } from './judging.ts'

const twoYears = { weeklyHours: 37.5, startedInRole: '2024-11-20', today }
const upTo60 = Array.from({ length: 61 }, (_, n) => n)

/** Counted once each has been found to be so. */
let met = 0
const count = (expected: unknown[]) => (met += expected.flat(2).length)
afterAll(() => console.log(`proof: 7 sites, ${met} numbers worked out by hand are met`))

type Step = (n: number, site: number) => Partial<WorkerFacts>

const steps: Partial<Record<AlertCode, Step>> = {
  CASES: (n) => ({ holdings: holdings(n) }),
  POINTS: (n) => ({ holdings: holdings(n) }),
  SESSIONS: (n) => ({ holdings: [holding({ sessions: n })] }),
  SPAN: (n) => ({ holdings: [holding({ heldSince: addDays(today, -7 * n) })] }),
  OUT_OF_HOURS: (n) => ({ outOfHoursContactIds: upTo60.slice(0, n).map(String) }),
  SESSIONS_REVIEW: (n) => ({ holdings: [holding({ sessions: n, reviewedSessions: n - 1 })] }),
  SHARE: (n, site) => twoWeeks('share', { contactMinutes: 6000, holdingMinutes: 60 * n }, site),
  COMMUNITY: (n, site) =>
    twoWeeks('community', { contractedMinutes: 9000, communityMinutes: 90 * n }, site),
}

const agreedAt = (site: number) => {
  const template = templates.find((it) => it.site === site)!
  return { ...template, limits: scaleLimits(template.limits, twoYears) }
}

/** The last two snapshots of somebody whose four weeks looked like this in each of them. */
function twoWeeks(metric: ReadingMetric, facts: Partial<WorkerFacts>, site: number) {
  const { limits } = agreedAt(site)
  const at = { limits, today, weights: defaultWeights }
  const figure = takeReadings(worker(facts), at).find((it) => it.metric === metric)!
  const { value, level } = figure
  return {
    lastWeeks: ['2026-11-09', '2026-11-02'].map((week) => ({ week, metric, value, level })),
  }
}

const causeAt = (site: number, code: AlertCode, n: number): Cause | undefined =>
  causeOf(code, steps[code]!(n, site), agreedAt(site))

/** The first count at which the alert is near, past and well past; null when it never is. */
function rises(site: number, code: AlertCode) {
  const causes = upTo60.map((n) => causeAt(site, code, n))
  const first = (is: (cause: Cause) => boolean) => {
    const at = causes.findIndex((cause) => cause !== undefined && is(cause))
    return at === -1 ? null : at
  }
  return [
    first((it) => it.level === 'near'),
    first((it) => it.level === 'past'),
    first((it) => it.wellPast),
  ]
}

const never = [null, null, null]

/** Worked out by hand from product.md 7 and the levels of 5.3. */
test.each([
  [1, [12, 16, 19], [24, 31, 38], [null, 7, 8], [12, 17, 20], [1, 4, 4]],
  [2, [12, 16, 19], [24, 31, 38], [null, 7, 8], [10, 14, 17], [1, 3, 3]],
  [3, [12, 16, 19], [24, 31, 38], [null, 7, 8], [14, 21, 25], [1, 4, 4]],
  [4, [10, 14, 17], [24, 31, 38], never, [16, 25, 30], [1, 4, 4]],
  [5, [12, 16, 19], [24, 31, 38], [null, 9, 10], [14, 21, 25], [1, 3, 3]],
  [6, [10, 13, 15], [26, 33, 40], never, [20, 27, 33], [1, 4, 4]],
  [7, [10, 13, 15], [24, 31, 38], never, [20, 27, 33], [2, 5, 5]],
])(
  'site %i: where each alert is near, past and well past',
  (site, held, points, sessions, span, hours) => {
    const codes: AlertCode[] = ['CASES', 'POINTS', 'SESSIONS', 'SPAN', 'OUT_OF_HOURS']
    const expected = [held, points, sessions, span, hours]
    expect(codes.map((code) => rises(site, code))).toEqual(expected)
    count(expected)
  },
)

/** Up to twenty sessions, each time looked at again just before the last of them. */
const promptsAt = (site: number) =>
  upTo60.slice(0, 21).filter((n) => causeAt(site, 'SESSIONS_REVIEW', n) !== undefined)

/** Caps are firm in site 2 and may be stretched in 1, 3 and 5; 4, 6 and 7 are open-ended. */
test.each([
  [1, 'near', []],
  [2, 'past', []],
  [3, 'near', []],
  [4, null, [6, 10, 14, 18]],
  [5, 'near', [6]],
  [6, null, [8, 12, 16, 20]],
  [7, null, [8, 12, 16, 20]],
] as const)(
  'site %i: a stretch of sessions leaves %s, prompts at %j',
  (site, stretched, prompts) => {
    const covered = holding({ sessions: 12, stretched: ['sessions'] })
    const level = causeOf('SESSIONS', { holdings: [covered] }, agreedAt(site))?.level ?? null
    expect([level, promptsAt(site)]).toEqual([stretched, prompts])
    count([stretched, prompts])
  },
)

/** Off at 1, 2 and 4; monthly, at most six, at 3 and 5; no limit at 6; suggested at 7. */
test.each([
  [1, 'off', null],
  [2, 'off', null],
  [3, 'monthly', 6],
  [4, 'off', null],
  [5, 'monthly', 6],
  [6, 'monthly', null],
  [7, 'suggested', null],
] as const)('site %i: review calls are %s, at most %s', (site, calls, most) => {
  const { on, suggested } = agreedAt(site).reviewCalls
  const agreed = on ? 'monthly' : suggested ? 'suggested' : 'off'
  const offered = answersFor({ status: 'open', intensity: 'light' }, agreed)
  const usedUp = upTo60.findIndex((n) => callsUsedUp(n, agreedAt(site).reviewCalls.most))
  const expected = [calls, calls !== 'off', most ?? -1]
  expect([agreed, offered.includes('review_calls'), usedUp]).toEqual(expected)
  count(expected)
})

/** Share past its second number, community under its floor of 10%: for the worker to know. */
test.each([
  [1, 46],
  [2, 36],
  [3, 46],
  [4, 51],
  [5, 51],
  [6, 56],
  [7, 56],
])('site %i: share from %i%%, and community below the floor', (site, share) => {
  const levels = (code: AlertCode) => upTo60.map((n) => causeAt(site, code, n)?.level ?? null)
  const [shares, floors] = [levels('SHARE'), levels('COMMUNITY')]
  expect([shares.indexOf('near'), floors.lastIndexOf('near')]).toEqual([share, 9])
  expect(new Set([...shares, ...floors])).toEqual(new Set([null, 'near']))
  count([share, 9])
})

/** Three points each alone and two when shared: the same people weigh less together. */
test.each([
  [1, 8, 12],
  [2, 8, 12],
  [3, 8, 12],
  [4, 8, 12],
  [5, 8, 12],
  [6, 9, 13],
  [7, 8, 12],
])('site %i: points are near at %i people alone, and at %i shared', (site, alone, shared) => {
  const first = (facts: Parameters<typeof holding>[0]) =>
    upTo60.findIndex((n) => {
      const rows = holdings(n, { intensity: 'active', manyProblems: true, ...facts })
      return causeOf('POINTS', { holdings: rows }, agreedAt(site)) !== undefined
    })
  const spoken = (days: number) => ({ coHolders: 1, sharedSpokenOn: addDays(today, -days) })
  expect([first({}), first(spoken(28)), first(spoken(29))]).toEqual([alone, shared, alone])
  count([alone, shared, alone])
})

test.each(templates)('site $site: someone at risk with one name rises at once', (template) => {
  const rows = [holding({ risk: 'high', riskSince: '2026-11-19' })]
  const causes = causesFor({ holdings: rows }, template)
  expect(causes.map((it) => [it.code, it.level])).toEqual([['RISK_ALONE', 'past']])
})

test('a new half-time worker in site 5 rises from four people', () => {
  const { positions, limits } = templates[4]!
  const scaled = scaleLimits(limits, { ...twoYears, weeklyHours: 18.75, startedInRole: today })
  const levels = [3, 4, 5, 6].map(
    (n) =>
      causeOf('CASES', { holdings: holdings(n) }, { limits: scaled, positions })?.level ?? null,
  )
  expect(levels).toEqual([null, 'near', 'near', 'past'])
})
