import { expect, test } from 'vitest'
import { isAwayBy } from '../../src/alerts/away.ts'
import { acknowledgeBy, converseBy, visibleToLeadAt } from '../../src/alerts/clocks.ts'
import { closeReasons, mayClose } from '../../src/alerts/reasons.ts'
import type { AlertCode, AlertLevel, CloseReason } from '../../src/alerts/types.ts'

test.each<[AlertCode, string, string]>([
  ['CASES', '2026-11-18T12:00:00.000Z', '2026-11-19T09:00:00.000Z'],
  ['CASES', '2026-11-20T18:00:00.000Z', '2026-11-23T09:00:00.000Z'],
  ['SPAN', '2026-12-24T12:00:00.000Z', '2026-12-29T09:00:00.000Z'],
  ['OUT_OF_HOURS', '2026-07-01T12:00:00.000Z', '2026-07-02T08:00:00.000Z'],
  ['RISK_ALONE', '2026-11-21T23:00:00.000Z', '2026-11-21T23:00:00.000Z'],
  ['CONTACT_WANTED', '2026-11-18T12:00:00.000Z', '2026-11-18T12:00:00.000Z'],
])('%s raised at %s is seen at %s', (code, raisedAt, seen) => {
  expect(visibleToLeadAt(code, raisedAt)).toBe(seen)
})

const thursday = '2026-11-19T09:00:00.000Z'

test.each<[AlertCode, AlertLevel, string, string | null]>([
  ['CASES', 'near', thursday, '2026-11-26'],
  ['CASES', 'past', thursday, '2026-11-23'],
  ['CASES', 'urgent', thursday, '2026-11-19'],
  ['CASES', 'notice', thursday, null],
  ['POINTS', 'past', '2026-12-23T09:00:00.000Z', '2026-12-29'],
  ['RISK_ALONE', 'past', thursday, '2026-11-19'],
  ['RISK_ALONE', 'past', '2026-11-21T23:00:00.000Z', '2026-11-23'],
  ['CONTACT_WANTED', 'past', thursday, '2026-11-19'],
  ['CONTACT_WANTED', 'near', thursday, '2026-11-26'],
  ['FELT_HEAVY', 'past', thursday, '2026-11-23'],
  ['CASES', 'past', '2026-07-01T23:30:00.000Z', '2026-07-06'],
])('%s at %s seen %s: acknowledge by %s', (code, level, visibleAt, day) => {
  expect(acknowledgeBy(code, level, visibleAt)).toBe(day)
})

test.each([
  ['2026-11-20', '2026-11-27'],
  ['2026-12-23', '2027-01-04'],
])('acknowledged %s: talk by %s', (day, expected) => expect(converseBy(day)).toBe(expected))

/** The lead is away from Monday 23 to Friday 27 November. */
const isAway = (day: string) => day >= '2026-11-23' && day <= '2026-11-27'

test.each<[AlertCode, AlertLevel, string]>([
  ['CASES', 'near', '2026-12-03'],
  ['CASES', 'past', '2026-11-30'],
  ['RISK_ALONE', 'past', '2026-11-19'],
])('%s %s waits for leave, but not what is for today: %s', (code, level, day) => {
  expect(acknowledgeBy(code, level, thursday, isAway)).toBe(day)
})

test('so does the talk', () => expect(converseBy('2026-11-20', isAway)).toBe('2026-12-04'))

const lead = (viewer_id: string, leave: [string, string] | null = null, kind = 'line') => ({
  viewer_id,
  kind,
  from_on: leave?.[0] ?? null,
  until_on: leave?.[1] ?? null,
})
const week: [string, string] = ['2026-11-23', '2026-11-27']

test.each([
  ['no lead at all', [], false],
  ['a lead at work', [lead('priya')], false],
  ['the lead away', [lead('priya', week)], true],
  ['one of two away', [lead('priya', week), lead('dora')], false],
  ['both away', [lead('priya', week), lead('dora', ['2026-11-24', '2026-11-24'])], true],
  ['away in another week', [lead('priya', ['2026-11-30', '2026-12-04'])], false],
  ['two leaves', [lead('priya', ['2026-11-16', '2026-11-16']), lead('priya', week)], true],
  ['somebody stands in', [lead('priya', week), lead('beth', null, 'back_up')], false],
])('%s on Tuesday: %s', (_, rows, away) => expect(isAwayBy(rows)('2026-11-24')).toBe(away))

const reasons = Object.keys(closeReasons) as CloseReason[]

test.each<[AlertCode, CloseReason[]]>([
  ['CASES', []],
  ['SESSIONS', []],
  ['REVIEW_LATE', ['stretch_agreed']],
  ['RISK_ALONE', ['agreement_changed', 'stretch_agreed', 'declined_by_worker']],
  ['FELT_HEAVY', ['agreement_changed', 'stretch_agreed']],
  ['CONTACT_WANTED', ['agreement_changed', 'stretch_agreed']],
  ['TEAM', ['agreement_changed', 'stretch_agreed', 'handed_over', 'declined_by_worker']],
])('%s may close for every reason but %j', (code, except) => {
  expect(reasons.filter((reason) => !mayClose(code, reason))).toEqual(except)
})
