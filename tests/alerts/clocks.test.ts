import { expect, test } from 'vitest'
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

const reasons = Object.keys(closeReasons) as CloseReason[]

test.each<[AlertCode, CloseReason[]]>([
  ['CASES', []],
  ['SESSIONS', []],
  ['RISK_ALONE', ['agreement_changed', 'stretch_agreed', 'declined_by_worker']],
  ['FELT_HEAVY', ['agreement_changed', 'stretch_agreed']],
  ['CONTACT_WANTED', ['agreement_changed', 'stretch_agreed']],
])('%s may close for every reason but %j', (code, except) => {
  expect(reasons.filter((reason) => !mayClose(code, reason))).toEqual(except)
})
