import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { isBankHoliday, nameOf } from '../../src/time/bank-holidays.ts'
import { addDays, weekdayOf } from '../../src/time/london.ts'

const years = Array.from({ length: 21 }, (_, i) => 2015 + i)

const daysOf = (year: number) => Array.from({ length: 365 }, (_, i) => addDays(`${year}-01-01`, i))

const weekdaysOff = (days: Iterable<string>) =>
  [...new Set(days)].filter((day) => weekdayOf(day) < 6).toSorted()

/** Weekend days are left out: the reference lists Christmas itself, we list the day given instead. */
function reference(year: number): string[] {
  const listed = new Holidays('GB', 'ENG', { types: ['public', 'bank'] }).getHolidays(year, 'en')
  return weekdaysOff(listed.map((it) => it.date.slice(0, 10)))
}

/** The reference and our table agree on every weekday of these years: no exceptions are listed. */
test.each(years)('%i agrees with the reference', (year) => {
  expect(reference(year).length).toBeGreaterThanOrEqual(8)
  expect(weekdaysOff(daysOf(year).filter(isBankHoliday))).toEqual(reference(year))
})

test.each([
  ['2020-05-08', 'Early May'],
  ['2020-05-04', null],
  ['2022-06-02', 'Spring'],
  ['2022-05-30', null],
  ['2022-06-03', 'Platinum Jubilee'],
  ['2022-09-19', 'State funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III'],
  ['2021-12-25', null],
  ['2021-12-27', 'Christmas Day'],
  ['2021-12-28', 'Boxing Day'],
  ['2022-12-26', 'Boxing Day'],
  ['2022-12-27', 'Christmas Day'],
  ['2020-12-28', 'Boxing Day'],
  ['2022-01-03', 'New Year’s Day'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2038-04-26', 'Easter Monday'],
  ['2049-04-19', 'Easter Monday'],
  ['2076-04-20', 'Easter Monday'],
  ['2026-08-31', 'Summer'],
  ['2026-11-30', null],
  ['2026-03-17', null],
  ['2026-01-02', null],
])('%s is %s', (day, name) => expect(nameOf(day)).toBe(name))

test('every year has eight, and more only when more were given', () => {
  const counts = years.map((year) => daysOf(year).filter(isBankHoliday).length)
  expect(counts).toEqual(years.map((year) => ({ 2022: 10, 2023: 9 })[year] ?? 8))
})
