import { expect, test } from 'vitest'
import { sayDay, sayShortDay, sayWeeks, sayWhen } from '../../src/time/words.ts'

test.each([
  ['2026-11-20', 'Friday 20 November 2026', '20 Nov 2026'],
  ['2026-09-01', 'Tuesday 1 September 2026', '1 Sep 2026'],
  ['2028-02-29', 'Tuesday 29 February 2028', '29 Feb 2028'],
])('%s', (day, long, short) => {
  expect(sayDay(day)).toBe(long)
  expect(sayShortDay(day)).toBe(short)
})

test('a text that is no day is refused rather than shown', () => {
  expect(() => sayDay('2026-02-30')).toThrow(RangeError)
})

const wednesday = '2026-11-18T12:00:00.000Z'

test.each([
  ['2026-11-18T14:05:00.000Z', wednesday, 'today at 14:05'],
  ['2026-11-17T09:00:00.000Z', wednesday, 'yesterday at 09:00'],
  ['2026-11-19T09:00:00.000Z', wednesday, 'tomorrow at 09:00'],
  ['2026-11-20T14:05:00.000Z', wednesday, 'Friday 20 November at 14:05'],
  ['2026-11-16T14:05:00.000Z', wednesday, 'Monday 16 November at 14:05'],
  ['2027-01-04T09:00:00.000Z', wednesday, 'Monday 4 January 2027 at 09:00'],
  ['2027-01-01T09:00:00.000Z', '2026-12-31T09:00:00.000Z', 'tomorrow at 09:00'],
  ['2026-07-01T23:30:00.000Z', '2026-07-01T22:30:00.000Z', 'tomorrow at 00:30'],
  ['2026-07-01T23:30:00.000Z', '2026-07-01T23:10:00.000Z', 'today at 00:30'],
])('%s, said at %s, is %s', (instant, now, expected) => {
  expect(sayWhen(instant, { now })).toBe(expected)
})

test.each([
  [-1, 'less than a week'],
  [0, 'less than a week'],
  [0.9, 'less than a week'],
  [1, '1 week'],
  [1.9, '1 week'],
  [3, '3 weeks'],
])('%f weeks is %s', (n, expected) => expect(sayWeeks(n)).toBe(expected))
