import { expect, test } from 'vitest'
import {
  chargeAfter,
  chargeOf,
  earliestAmendment,
  penceFor,
  termsOn,
  type Ending,
  type Terms,
} from '../../src/sessions/charges.ts'
import { standing } from '../../src/sessions/contract-standing.ts'

const first: Terms = { fromOn: '2026-09-01', ratePence: 6_500, noticeHours: 48 }
const later: Terms = { fromOn: '2026-12-01', ratePence: 7_000, noticeHours: 24 }
const terms = [later, first]
const session = { startsAt: '2026-11-20T10:00:00.000Z', minutes: 90 }

test.each([
  [60, 6_500, 6_500],
  [90, 6_500, 9_750],
  [1, 30, 1],
  [1, 29, 0],
  [50, 6_501, 5_418],
  [7, 4_500, 525],
  [0, 6_500, 0],
  [10_000_000, 15_000, 2_500_000_000],
])('%d minutes at %d pence an hour', (minutes, rate, pence) => {
  expect(penceFor(minutes, rate)).toBe(pence)
})

test.each([
  ['2026-09-01', first],
  ['2026-11-30', first],
  ['2026-12-01', later],
  ['2027-12-01', later],
])('terms on %s', (day, expected) => {
  expect(termsOn(terms, day)).toBe(expected)
})

test('no terms before the first; of two from one day, the later said', () => {
  expect(() => termsOn(terms, '2026-08-31')).toThrow(RangeError)
  const again = { ...first, ratePence: 1 }
  expect(termsOn([first, again], '2026-09-01')).toBe(again)
})

test('a booking is priced by its own London day', () => {
  const lateOnThe30th = { startsAt: '2026-11-30T23:30:00.000Z', minutes: 60 }
  const summerMidnight = { startsAt: '2027-06-30T23:30:00.000Z', minutes: 60 }
  expect(chargeOf(lateOnThe30th, terms)).toEqual({ on: '2026-11-30', minutes: 60, pence: 6_500 })
  expect(chargeOf(summerMidnight, terms).on).toBe('2027-07-01')
})

const cancelled = (by: 'supervisor' | 'supervisee' | 'service', at: string): Ending => ({
  how: 'cancelled',
  by,
  at,
})
const inTime = '2026-11-18T10:00:00.000Z'
const late = '2026-11-18T10:00:00.001Z'

const endings: [string, Ending, number][] = [
  ['held in full', { how: 'held', minutes: 90 }, 90],
  ['held for less', { how: 'held', minutes: 50 }, 50],
  ['held for more', { how: 'held', minutes: 100 }, 100],
  ['nobody came', { how: 'nobody_came' }, 90],
  ['by the supervisor, late', cancelled('supervisor', late), 0],
  ['by the supervisor, in time', cancelled('supervisor', inTime), 0],
  ['by a supervisee, exactly in time', cancelled('supervisee', inTime), 0],
  ['by a supervisee, late', cancelled('supervisee', late), 90],
  ['by the service, exactly in time', cancelled('service', inTime), 0],
  ['by the service, late', cancelled('service', late), 90],
  ['by the service, after the start', cancelled('service', '2026-11-20T10:30:00.000Z'), 90],
]

test.each(endings)('charge: %s', (_, ending, minutes) => {
  expect(chargeAfter(session, ending, terms)).toEqual({
    on: '2026-11-20',
    minutes,
    pence: penceFor(minutes, 6_500),
  })
})

test('notice is by the terms of the day of the session', () => {
  const december = { startsAt: '2026-12-02T10:00:00.000Z', minutes: 60 }
  const dayBefore = cancelled('service', '2026-12-01T10:00:00.000Z')
  expect(chargeAfter(december, dayBefore, terms).pence).toBe(0)
})

test('48 hours of notice are 48 hours when the clocks change', () => {
  const monday = { startsAt: '2026-10-26T09:00:00.000Z', minutes: 60 }
  const at = (instant: string) => chargeAfter(monday, cancelled('service', instant), terms).pence
  expect(at('2026-10-24T09:00:00.000Z')).toBe(0)
  expect(at('2026-10-24T09:01:00.000Z')).toBe(6_500)
})

test('the standing', () => {
  const later = { startsAt: '2026-12-10T10:00:00.000Z', minutes: 60 }
  const booked = [session, later].map((it) => ({
    ...chargeOf(it, terms),
    state: 'booked' as const,
  }))
  const used = { minutes: 60, pence: 6_500, state: 'used' as const }
  expect(standing([{ minutes: 600, pence: 65_000 }], [...booked, used])).toEqual({
    bought: { minutes: 600, pence: 65_000 },
    booked: { minutes: 150, pence: 16_750 },
    used: { minutes: 60, pence: 6_500 },
    left: { minutes: 390, pence: 41_750 },
  })
})

test('new terms begin after the last session charged, and not before those there are', () => {
  const charge = { on: '2026-12-20', minutes: 60, pence: 7_000 }
  expect(earliestAmendment([], terms)).toBe('2026-12-01')
  expect(earliestAmendment([charge, { ...charge, on: '2026-11-02' }], terms)).toBe('2026-12-21')
})
