import { expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  isDay,
  isTime,
  londonDay,
  londonInstant,
  londonTime,
  weekdayOf,
  weekOf,
  weeksBetween,
} from '../../src/time/london.ts'
import { systemClock } from '../../src/time/types.ts'

test.each([
  ['2026-11-20', true],
  ['2024-02-29', true],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['2026-1-5', false],
  ['26-01-05', false],
  ['20/11/2026', false],
  [' 2026-11-20', false],
  ['2026-11-20T00:00:00Z', false],
  ['', false],
])('isDay %s is %s', (text, expected) => expect(isDay(text)).toBe(expected))

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:00', false],
  ['09:60', false],
  ['09:00:00', false],
])('isTime %s is %s', (text, expected) => expect(isTime(text)).toBe(expected))

test.each([
  ['winter', '2026-11-20T23:59:59.999Z', '2026-11-20', '23:59'],
  ['summer, already tomorrow in London', '2026-07-01T23:30:00.000Z', '2026-07-02', '00:30'],
  ['the minute before clocks go forward', '2026-03-29T00:59:00.000Z', '2026-03-29', '00:59'],
  ['the minute clocks go forward', '2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
  ['the minute clocks go back', '2026-10-25T01:00:00.000Z', '2026-10-25', '01:00'],
])('%s', (_, instant, day, time) => {
  expect([londonDay(instant), londonTime(instant)]).toEqual([day, time])
})

test.each([
  ['2026-11-20', '09:00', '2026-11-20T09:00:00.000Z'],
  ['2026-07-01', '09:00', '2026-07-01T08:00:00.000Z'],
  ['2026-07-01', '00:30', '2026-06-30T23:30:00.000Z'],
  ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '01:00', null],
  ['2026-03-29', '01:59', null],
  ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '00:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '01:00', '2026-10-25T00:00:00.000Z'],
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ['1944-07-01', '12:00', '1944-07-01T10:00:00.000Z'],
  ['1970-01-15', '12:00', '1970-01-15T11:00:00.000Z'],
])('%s %s in London is %s', (day, time, expected) => {
  expect(londonInstant(day, time)).toBe(expected)
})

test('what is not a day, a time or an instant is refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  expect(() => daysBetween('2026-01-01', 'soon')).toThrow(RangeError)
  expect(() => londonInstant('2026-01-01', '25:00')).toThrow(RangeError)
  expect(() => londonInstant('2026-02-30', '09:00')).toThrow(RangeError)
  expect(() => londonDay('yesterday')).toThrow(RangeError)
})

test.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 11, '2026-12-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['1969-12-31', 1, '1970-01-01'],
])('%s and %i days is %s', (day, n, expected) => expect(addDays(day, n)).toBe(expected))

test.each([
  ['2026-11-20', '2026-11-20', 0, 0],
  ['2026-11-20', '2026-11-26', 6, 0],
  ['2026-11-20', '2026-11-27', 7, 1],
  ['2026-03-23', '2026-04-06', 14, 2],
  ['2026-11-20', '2026-11-19', -1, -1],
  ['2024-01-01', '2025-01-01', 366, 52],
])('from %s to %s: %i days, %i weeks', (from, to, days, weeks) => {
  expect([daysBetween(from, to), weeksBetween(from, to)]).toEqual([days, weeks])
})

test.each([
  ['2026-11-16', 1, '2026-11-16'],
  ['2026-11-20', 5, '2026-11-16'],
  ['2026-11-22', 7, '2026-11-16'],
  ['2026-11-23', 1, '2026-11-23'],
  ['2027-01-01', 5, '2026-12-28'],
  ['1961-03-12', 7, '1961-03-06'],
])('%s is weekday %i of the week of %s', (day, weekday, monday) => {
  expect([weekdayOf(day), weekOf(day)]).toEqual([weekday, monday])
})

test('the clock gives an instant with milliseconds and Z', () => {
  expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
