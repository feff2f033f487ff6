import { expect, test } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingMorning,
  workingDaysBetween,
} from '../../src/time/working-days.ts'

test.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2026-12-24', true],
  ['2026-12-25', false],
  ['2026-12-28', false],
  ['2026-12-29', true],
])('%s is a working day: %s', (day, expected) => expect(isWorkingDay(day)).toBe(expected))

test.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-21', 0, '2026-11-23'],
  ['2026-12-25', 0, '2026-12-29'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-18', 2, '2026-11-20'],
  ['2026-11-20', 5, '2026-11-27'],
  ['2026-12-24', 1, '2026-12-29'],
  ['2026-12-31', 1, '2027-01-04'],
])('%s and %i working days is %s', (day, n, expected) => {
  expect(addWorkingDays(day, n)).toBe(expected)
})

test.each([-1, 1.5])('%f working days is refused', (n) => {
  expect(() => addWorkingDays('2026-11-20', n)).toThrow(RangeError)
})

test.each([
  ['Wednesday', '2026-11-18T12:00:00.000Z', '2026-11-19T09:00:00.000Z'],
  ['Thursday before nine', '2026-11-19T07:00:00.000Z', '2026-11-20T09:00:00.000Z'],
  ['Friday evening', '2026-11-20T20:00:00.000Z', '2026-11-23T09:00:00.000Z'],
  ['Saturday', '2026-11-21T10:00:00.000Z', '2026-11-23T09:00:00.000Z'],
  ['Sunday night', '2026-11-22T23:59:00.000Z', '2026-11-23T09:00:00.000Z'],
  ['Maundy Thursday', '2026-04-02T15:00:00.000Z', '2026-04-07T08:00:00.000Z'],
  ['Christmas Eve', '2026-12-24T15:00:00.000Z', '2026-12-29T09:00:00.000Z'],
  ['the Friday clocks go forward', '2026-03-27T15:00:00.000Z', '2026-03-30T08:00:00.000Z'],
  ['past midnight in London only', '2026-07-01T23:30:00.000Z', '2026-07-03T08:00:00.000Z'],
])('%s: the next working morning', (_, instant, expected) => {
  expect(nextWorkingMorning(instant)).toBe(expected)
})

test.each([
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-16', '2026-11-20', 4],
  ['2026-12-24', '2026-12-29', 1],
  ['2026-11-23', '2026-11-20', 0],
])('from %s to %s: %i working days', (from, to, expected) => {
  expect(workingDaysBetween(from, to)).toBe(expected)
})
