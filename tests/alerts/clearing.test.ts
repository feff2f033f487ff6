import { expect, test } from 'vitest'
import { clearance, clearsAt } from '../../src/alerts/clearing.ts'
import { decide } from '../../src/alerts/rules.ts'
import type { AlertCode, StandingAlert } from '../../src/alerts/types.ts'
import type { Limits } from '../../src/agreements/templates.ts'
import { templates } from '../../src/agreements/templates.ts'
import { takeReadings } from '../../src/load/readings.ts'
import { defaultWeights } from '../../src/load/rules.ts'
import type { WeekFigure, WorkerFacts } from '../../src/load/types.ts'
import { holding, holdings, worker } from '../load/facts.ts'
import { week } from './judging.ts'

/** Worked out by hand: a tenth off, at least one, rounded down; 3 points; 1 point up. */
test.each<[AlertCode, raisesAt: number, clearsAt: number]>([
  ['CASES', 12, 10],
  ['CASES', 10, 9],
  ['CASES', 6, 5],
  ['CASES', 2, 1],
  ['POINTS', 24, 21],
  ['POINTS', 26, 23],
  ['SESSIONS', 9, 8],
  ['SPAN', 14, 12],
  ['SPAN', 20, 18],
  ['OUT_OF_HOURS', 1, 0],
  ['OUT_OF_HOURS', 2, 1],
  ['SHARE', 50, 47],
  ['COMMUNITY', 10, 11],
])('%s raised at %i clears at %i', (code, raisesAt, clears) => {
  expect(clearsAt(code, raisesAt)).toBe(clears)
})

const today = '2026-11-20'
const site5 = templates.find(({ site }) => site === 5)!

const open = (code: AlertCode, more: Partial<StandingAlert> = {}): StandingAlert => ({
  id: 'alert-1',
  code,
  causeKey: code,
  level: 'near',
  state: 'open',
  value: 12,
  closedOn: null,
  closeReason: null,
  withinSince: null,
  ...more,
})

function clear(alert: StandingAlert, facts: Partial<WorkerFacts>, limits: Limits = site5.limits) {
  const whole = worker(facts)
  const readings = takeReadings(whole, { limits, today, weights: defaultWeights })
  return clearance(readings, site5.positions, { facts: whole, limits, today })(alert)
}

/** Site 5: 12 held, 24 points, 14 weeks, 1 out of hours, 50% share, 10% community, cap 8. */
test.each<[string, AlertCode, Partial<WorkerFacts>, boolean]>([
  ['11 held is between the lines', 'CASES', { holdings: holdings(11) }, false],
  ['10 held is clear', 'CASES', { holdings: holdings(10) }, true],
  ['one out of hours', 'OUT_OF_HOURS', { outOfHoursContactIds: ['a'] }, false],
  ['none out of hours', 'OUT_OF_HOURS', {}, true],
  ['8 sessions are the cap itself', 'SESSIONS', { holdings: [holding({ sessions: 8 })] }, true],
  ['48% is between the lines', 'SHARE', { lastWeeks: [week('share', '2026-11-09', 48)] }, false],
  ['47% is clear', 'SHARE', { lastWeeks: [week('share', '2026-11-09', 47)] }, true],
  ['no share to count', 'SHARE', {}, true],
  ['10% is the floor', 'COMMUNITY', { lastWeeks: [week('community', '2026-11-09', 10)] }, false],
  ['11% is clear', 'COMMUNITY', { lastWeeks: [week('community', '2026-11-09', 11)] }, true],
])('%s', (_, code, facts, now) => expect(clear(open(code), facts).now).toBe(now))

test('what nobody agreed any more is clear', () => {
  expect(clear(open('CASES'), { holdings: holdings(30) }, {}).now).toBe(true)
})

const twoWeeks = (...held: number[]): WeekFigure[] =>
  held.map((value, place) => week('held', ['2026-11-09', '2026-11-02'][place]!, value, 'room'))

/** Within since Monday 2 November: the weeks that end on the 8th and the 15th count. */
test.each<[string, WeekFigure[], since: string, boolean]>([
  ['two clear weeks', twoWeeks(10, 9), '2026-11-02', true],
  ['one of them between the lines', twoWeeks(10, 11), '2026-11-02', false],
  ['one week on leave', twoWeeks(10), '2026-11-02', false],
  ['the first ended before', twoWeeks(10, 9), '2026-11-09', false],
  ['the first ended that Sunday', twoWeeks(10, 9), '2026-11-08', true],
])('weeks within: %s', (_, lastWeeks, withinSince, forWeeks) => {
  const alert = open('CASES', { withinSince })
  expect(clear(alert, { holdings: holdings(9), lastWeeks }).forWeeks).toBe(forWeeks)
})

const between = () => ({ now: false, forWeeks: false })
const clearNow = () => ({ now: true, forWeeks: false })
const wholly = () => ({ now: true, forWeeks: true })

test.each<[string, Partial<StandingAlert>, typeof wholly, string[]]>([
  ['between the lines nothing happens', {}, between, []],
  ['and what was running is taken back', { withinSince: '2026-11-10' }, between, ['not_within']],
  ['clear: it starts to count', {}, clearNow, ['within']],
  ['14 days without two weeks', { withinSince: '2026-11-01' }, clearNow, []],
  ['14 days with two weeks', { withinSince: '2026-11-06' }, wholly, ['close']],
  ['13 days with two weeks', { withinSince: '2026-11-07' }, wholly, []],
])('%s', (_, more, how, does) => {
  const decisions = decide({ causes: [], standing: [open('CASES', more)], today, clear: how })
  expect(decisions.map((it) => it.do)).toEqual(does)
})
