import { addDays, weekdayOf } from './london.ts'
import type { Day } from './types.ts'

/** Days given by proclamation. Nothing can compute the next one: add it here when it is announced. */
const extraDays: [Day, string][] = [
  ['1999-12-31', 'Millennium'],
  ['2002-06-03', 'Golden Jubilee'],
  ['2011-04-29', 'Royal wedding'],
  ['2012-06-05', 'Diamond Jubilee'],
  ['2022-06-03', 'Platinum Jubilee'],
  ['2022-09-19', 'State funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III'],
]

const movedEarlyMay: Record<string, Day> = { 1995: '1995-05-08', 2020: '2020-05-08' }
const movedSpring: Record<string, Day> = {
  2002: '2002-06-04',
  2012: '2012-06-04',
  2022: '2022-06-02',
}

const years = new Map<number, Map<Day, string>>()

export const isBankHoliday = (day: Day): boolean => nameOf(day) !== null

/**
 * The bank holiday in England and Wales on this day, or null. Rules as they stand since 1978.
 * A weekend Christmas or New Year is not itself one: its substitute weekday is.
 */
export function nameOf(day: Day): string | null {
  const year = Number(day.slice(0, 4))
  const known = years.get(year) ?? holidaysOf(year)
  years.set(year, known)
  return known.get(day) ?? null
}

function holidaysOf(year: number): Map<Day, string> {
  const easter = easterSunday(year)
  return new Map([
    [firstWeekday(`${year}-01-01`), 'New Year’s Day'],
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [movedEarlyMay[year] ?? mondayFrom(`${year}-05-01`), 'Early May'],
    [movedSpring[year] ?? mondayFrom(`${year}-05-25`), 'Spring'],
    [mondayFrom(`${year}-08-25`), 'Summer'],
    ...christmas(year),
    ...extraDays.filter(([day]) => day.startsWith(`${year}-`)),
  ])
}

function christmas(year: number): [Day, string][] {
  const day = `${year}-12-25`
  const boxing = `${year}-12-26`
  // Boxing Day keeps its own Monday, so a Sunday Christmas moves past it to the Tuesday.
  const christmasDay = weekdayOf(day) === 7 ? addDays(day, 2) : firstWeekday(day)
  const boxingDay = weekdayOf(boxing) === 7 ? addDays(boxing, 2) : firstWeekday(boxing)
  return [
    [christmasDay, 'Christmas Day'],
    [boxingDay, 'Boxing Day'],
  ]
}

const mondayFrom = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7)

const firstWeekday = (day: Day): Day => (weekdayOf(day) > 5 ? mondayFrom(day) : day)

/** Gregorian Easter: the Sunday after the church's full moon on or after 21 March. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100)
  const lunarYear = year % 19
  const leapDrift = century - Math.floor(century / 4)
  const moonDrift = Math.floor((8 * century + 13) / 25)
  const age = (19 * lunarYear + leapDrift - moonDrift + 15) % 30
  const early = age === 29 || (age === 28 && lunarYear > 10) ? 1 : 0
  const fullMoon = addDays(`${year}-03-21`, age - early)
  return addDays(fullMoon, 8 - (weekdayOf(fullMoon) === 7 ? 1 : weekdayOf(fullMoon) + 1))
}
