import { expect, test } from 'vitest'
import {
  addMonths,
  daysOf,
  isMonth,
  lastDay,
  lastFullMonths,
  monthsAfter,
  spanOfMonth,
} from '../../src/time/months.ts'
import { sayMonth } from '../../src/time/words.ts'

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %d months is %s', (day, n, expected) => {
  expect(monthsAfter(day, n)).toBe(expected)
})

test('a month has all its days', () => {
  expect(daysOf('2028-02').slice(-2)).toEqual(['2028-02-28', '2028-02-29'])
  expect([lastDay('2026-12'), addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual([
    '2026-12-31',
    '2027-01',
    '2025-12',
  ])
  expect(sayMonth('2026-11')).toBe('November 2026')
})

test('a month begins and ends at midnight in London, whatever the clocks do', () => {
  expect(spanOfMonth('2026-10')).toEqual({
    from: '2026-09-30T23:00:00.000Z',
    until: '2026-11-01T00:00:00.000Z',
  })
  expect(spanOfMonth('2028-02').until).toBe('2028-03-01T00:00:00.000Z')
})

test('every month that an address may name has its days and its words', () => {
  for (const month of ['2000-01', '2026-11', '2099-12']) {
    expect([isMonth(month), daysOf(month).length > 27, sayMonth(month)]).toContain(true)
    expect(spanOfMonth(month).from < spanOfMonth(month).until).toBe(true)
  }
  const none = [null, '', '2026', '2026-13', '2026-00', '2026-1', '1026-11', '2199-12', '2999-01']
  expect(none.filter(isMonth)).toEqual([])
})

test.each([
  ['2026-11-10', ['2026-10', '2026-09']],
  // Sunday: the last week of November is not over.
  ['2026-12-06', ['2026-10', '2026-09']],
  ['2026-12-07', ['2026-11', '2026-10']],
  ['2027-01-04', ['2026-12', '2026-11']],
])('full months on %s', (today, months) => {
  expect(lastFullMonths(today, 2)).toEqual(months)
})
