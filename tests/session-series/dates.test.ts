import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  daysOfSeries,
  momentsOf,
  nthOf,
  startAt,
  type Nth,
  type Pattern,
} from '../../src/session-series/dates.ts'
import { addDays, daysBetween, londonDay, londonTime, weekdayOf } from '../../src/time/london.ts'

const weeks = (every: number): Pattern => ({ repeats: 'weeks', every })
const months = (nth: Nth, weekday: number): Pattern => ({ repeats: 'months', nth, weekday })

const cases: [string, string, number, Pattern, string[]][] = [
  ['weekly', '2026-11-24', 3, weeks(1), ['2026-11-24', '2026-12-01', '2026-12-08']],
  ['each four weeks', '2026-12-15', 3, weeks(4), ['2026-12-15', '2027-01-12', '2027-02-09']],
  ['first Tuesday', '2026-12-01', 3, months(1, 2), ['2026-12-01', '2027-01-05', '2027-02-02']],
  ['first Tuesday, asked too late', '2026-12-02', 2, months(1, 2), ['2027-01-05', '2027-02-02']],
  ['fourth Friday', '2026-11-27', 2, months(4, 5), ['2026-11-27', '2026-12-25']],
  [
    'last Friday: fourth or fifth',
    '2026-12-01',
    3,
    months('last', 5),
    ['2026-12-25', '2027-01-29', '2027-02-26'],
  ],
  ['last Sunday of a short February', '2026-02-01', 1, months('last', 7), ['2026-02-22']],
  ['last Monday that is a fifth', '2026-11-01', 1, months('last', 1), ['2026-11-30']],
]

test.each(cases)('%s', (_, firstOn, count, pattern, expected) => {
  expect(daysOfSeries({ firstOn, count, pattern, time: '10:00' })).toEqual(expected)
})

test('ten o’clock stays ten o’clock when clocks change', () => {
  const series = { firstOn: '2026-10-19', time: '10:00', count: 2, pattern: weeks(1) }
  expect(momentsOf(series)).toEqual([
    { on: '2026-10-19', startsAt: '2026-10-19T09:00:00.000Z' },
    { on: '2026-10-26', startsAt: '2026-10-26T10:00:00.000Z' },
  ])
  const spring = momentsOf({ ...series, firstOn: '2027-03-22' })
  expect(spring.map(({ startsAt }) => startsAt)).toEqual([
    '2027-03-22T10:00:00.000Z',
    '2027-03-29T09:00:00.000Z',
  ])
})

test('a skipped hour is an hour later, a doubled one the first', () => {
  expect(startAt('2027-03-28', '01:30')).toBe('2027-03-28T01:30:00.000Z')
  expect(londonTime(startAt('2027-03-28', '01:30'))).toBe('02:30')
  expect(startAt('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z')
})

test.each<[string, Nth, number]>([
  ['2026-12-01', 1, 2],
  ['2026-12-07', 1, 1],
  ['2026-12-08', 2, 2],
  ['2026-12-28', 4, 1],
  ['2026-12-29', 'last', 2],
])('%s is its own nth weekday', (day, nth, weekday) => {
  expect(nthOf(day)).toEqual({ nth, weekday })
  const series = { firstOn: day, time: '10:00', count: 1, pattern: months(nth, weekday) }
  expect(daysOfSeries(series)).toEqual([day])
})

test.each<[number, Pattern]>([
  [0, weeks(1)],
  [105, weeks(1)],
  [2, weeks(0)],
  [2, weeks(1.5)],
  [2, months(1, 0)],
  [2, months(1, 8)],
])('%d sessions of %o are refused', (count, pattern) => {
  const series = { firstOn: '2026-12-01', time: '10:00', count, pattern }
  expect(() => daysOfSeries(series)).toThrow(RangeError)
})

const drawn = fc.record({
  firstOn: fc.nat(1_500).map((n) => addDays('2026-01-01', n)),
  time: fc.constantFrom('09:00', '10:45', '13:30', '17:00', '19:15'),
  count: fc.integer({ min: 1, max: 30 }),
  pattern: fc.oneof(
    fc.integer({ min: 1, max: 8 }).map(weeks),
    fc
      .tuple(fc.constantFrom<Nth>(1, 2, 3, 4, 'last'), fc.integer({ min: 1, max: 7 }))
      .map(([nth, weekday]) => months(nth, weekday)),
  ),
})

test('any series: as many as asked, in step, and at the same time on the wall', () => {
  fc.assert(
    fc.property(drawn, (series) => {
      const { pattern, firstOn, count, time } = series
      const moments = momentsOf(series)
      const days = moments.map(({ on }) => on)
      expect(days).toHaveLength(count)
      expect(days[0]! >= firstOn && daysBetween(firstOn, days[0]!) < 62).toBe(true)
      expect(moments.every(({ startsAt }) => londonTime(startsAt) === time)).toBe(true)
      expect(moments.map(({ startsAt }) => londonDay(startsAt))).toEqual(days)
      expect(isInStep(days, pattern)).toBe(true)
    }),
    { seed: 6, numRuns: 500 },
  )
})

function isInStep(days: string[], pattern: Pattern) {
  const steps = days.slice(1).map((day, n) => daysBetween(days[n]!, day))
  if (pattern.repeats === 'weeks') return steps.every((step) => step === 7 * pattern.every)
  const isOneAMonth = new Set(days.map((day) => day.slice(0, 7))).size === days.length
  return isOneAMonth && Math.max(...steps, 0) <= 35 && days.every((day) => isWanted(day, pattern))
}

/** Found another way: by asking whether the same weekday n weeks off is still in the month. */
function isWanted(day: string, { nth, weekday }: { nth: Nth; weekday: number }) {
  const isIn = (n: number) => addDays(day, 7 * n).slice(0, 7) === day.slice(0, 7)
  if (weekdayOf(day) !== weekday) return false
  return nth === 'last' ? !isIn(1) : !isIn(-nth) && (nth === 1 || isIn(1 - nth))
}
