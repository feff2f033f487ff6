import { isDay } from '../time/london.ts'
import { readWrittenDay } from '../time/written-day.ts'
import type { Day } from '../time/types.ts'
import { isBlank, type Cell } from './cell.ts'

/** How the dates of one column are read. `swapped`: what the sheet took for dates is month first. */
export type DateOrder = 'day_first' | 'month_first' | 'swapped'

/** What must be asked about a column, with cells that show why. */
export type DateQuestion = {
  kind: 'month_first' | 'mixed' | 'swapped'
  /** Written so that it is one day or another; null when there is none. */
  either: { written: string; row: number; dayFirst: Day; monthFirst: Day } | null
  /** Written so that it is a day in one order only. */
  sure: { written: string; row: number; day: Day }[]
}

type Sort = 'blank' | 'typed' | 'either' | 'day_only' | 'month_only' | 'plain'

const numberDate = /^\s*\d{1,2}\s*[-/. ]\s*\d{1,2}\s*[-/. ]\s*\d{2,4}\b/
const clock =
  /[T ,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:z|\+00:?00)?$/i

/** Letters of a day with its time; a longer text is neither. */
const mostOfADay = 80

/** '3/4/2026 2:30 pm' as its date and its time. */
export function splitClock(text: string): { date: string; time: string | null } {
  const found = text.length > mostOfADay ? null : clock.exec(text.trim())
  if (!found) return { date: text.trim(), time: null }
  const time = timeOf(Number(found[1]), Number(found[2]), found[3])
  return { date: text.trim().slice(0, found.index), time }
}

export function timeOf(hour: number, minute: number, half: string | undefined): string | null {
  const isAfternoon = half?.toLowerCase() === 'p'
  const shifted = half && hour <= 12 ? (hour % 12) + (isAfternoon ? 12 : 0) : hour
  if (shifted > 23 || minute > 59) return null
  return `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Days since 30 December 1899, as spreadsheets count; 1955 to 2118, so that no other number is one. */
export function fromSerial(text: string): { day: Day; time: string } | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text.trim())) return null
  const days = Number(text)
  if (days < 20_000 || days > 80_000) return null
  const minutes = Math.round(days * 1440)
  const moment = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString()
  return { day: moment.slice(0, 10), time: moment.slice(11, 16) }
}

function sortOf(cell: Cell | undefined): Sort {
  if (isBlank(cell)) return 'blank'
  if (typeof cell === 'object') return 'typed'
  const { date } = splitClock(cell!)
  const read = readWrittenDay(date)
  if (read === null) return 'plain'
  if ('either' in read) return 'either'
  if ('monthFirst' in read) return 'month_only'
  return numberDate.test(date) && Number(/\d+/.exec(date)![0]) > 12 ? 'day_only' : 'plain'
}

type Row = { number: number; cells: Cell[] }

/** What a column of dates must be asked about; null when there is nothing to ask. */
export function askAboutDates(rows: readonly Row[], column: number): DateQuestion | null {
  const sorted = Map.groupBy(rows, ({ cells }) => sortOf(cells[column]))
  const has = (sort: Sort) => sorted.has(sort)
  const either = eitherOf(sorted.get('either')?.[0], column)
  const sure = (['month_only', 'day_only'] as const).flatMap((sort) =>
    sureOf(sorted.get(sort)?.[0], column),
  )
  if (has('month_only')) return { kind: has('day_only') ? 'mixed' : 'month_first', either, sure }
  const typed = (sorted.get('typed') ?? []).filter(({ cells }) => isReal(cells[column]))
  const isSuspect =
    has('day_only') && !has('either') && typed.some((row) => isLow(row, column, true))
  if (!isSuspect || !typed.every((row) => isLow(row, column, false))) return null
  return { kind: 'swapped', either: typedEither(typed, column), sure }
}

const isReal = (cell: Cell | undefined) => typeof cell === 'object' && cell.day !== null

/** Its day could be a month; `apart`: and would be another day then. */
function isLow({ cells }: Row, column: number, apart: boolean): boolean {
  const { day } = cells[column] as { day: Day }
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  return date <= 12 && (!apart || date !== month)
}

function eitherOf(row: Row | undefined, column: number): DateQuestion['either'] {
  if (!row) return null
  const written = row.cells[column] as string
  const read = readWrittenDay(splitClock(written).date)
  return read && 'either' in read ? { written, row: row.number, ...read.either } : null
}

function sureOf(row: Row | undefined, column: number): DateQuestion['sure'] {
  if (!row) return []
  const written = row.cells[column] as string
  const read = readWrittenDay(splitClock(written).date)
  if (!read || 'either' in read) return []
  return [{ written, row: row.number, day: 'day' in read ? read.day : read.monthFirst }]
}

function typedEither(rows: Row[], column: number): DateQuestion['either'] {
  const row = rows.find((each) => isLow(each, column, true))!
  const { day } = row.cells[column] as { day: Day }
  return { written: day, row: row.number, dayFirst: day, monthFirst: swap(day) }
}

const swap = (day: Day): Day => {
  const [year, month, date] = day.split('-')
  const other = `${year}-${date}-${month}`
  return isDay(other) ? other : day
}

export type ReadDay = { day: Day; time: string | null } | { wrong: string } | null

/** The day a cell says, in the order of its column. Never guessed, and never swapped by itself. */
export function readDay(cell: Cell | undefined, order: DateOrder): ReadDay {
  if (isBlank(cell)) return null
  if (typeof cell === 'object') {
    if (cell.day === null)
      return { wrong: 'This is only a time. Write the day, such as 3 April 2026.' }
    const time = cell.time === '00:00' ? null : cell.time
    return checked(order === 'swapped' ? swap(cell.day) : cell.day, time)
  }
  const serial = fromSerial(cell!)
  if (serial) return checked(serial.day, serial.time === '00:00' ? null : serial.time)
  return readText(cell!, order)
}

const checked = (day: Day, time: string | null): ReadDay =>
  isDay(day) ? { day, time } : { wrong: notADay(day) }

function readText(text: string, order: DateOrder): ReadDay {
  const { date, time } = splitClock(text)
  const read = readWrittenDay(date)
  if (read === null) return { wrong: notADay(text) }
  const isMonthFirst = order === 'month_first'
  if ('either' in read) {
    return { day: isMonthFirst ? read.either.monthFirst : read.either.dayFirst, time }
  }
  const sort = sortOf(text)
  if ('monthFirst' in read) {
    return isMonthFirst
      ? { day: read.monthFirst, time }
      : { wrong: `There is no such day with the day first: “${text}”. Write it as 2026-04-23.` }
  }
  return isMonthFirst && sort === 'day_only'
    ? { wrong: `There is no such day with the month first: “${text}”. Write it as 2026-04-23.` }
    : { day: read.day, time: time === '00:00' ? null : time }
}

const notADay = (text: string) =>
  `“${text.slice(0, 40)}” is not a day in the calendar. Write it as 3 April 2026 or 03/04/2026.`
