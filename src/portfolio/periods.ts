import { addMonths, firstDay, lastDay } from '../time/months.ts'
import type { Day } from '../time/types.ts'
import { sayMonth } from '../time/words.ts'

/** A calendar year in London, or a quarter of it. */
export type Period = { code: string; year: number; from: Day; until: Day; says: string }

const earliest = 2000

/** The period asked for, '2026' or '2026-3'; this year when it is none, or has not come. */
export function periodAsked(asked: string | null, today: Day): Period {
  const thisYear = Number(today.slice(0, 4))
  const [, year, quarter] = /^(\d{4})(?:-([1-4]))?$/.exec(asked ?? '') ?? []
  const isYear = year !== undefined && Number(year) >= earliest && Number(year) <= thisYear
  if (!isYear) return yearOf(thisYear)
  return quarter === undefined ? yearOf(Number(year)) : quarterOf(Number(year), Number(quarter))
}

const yearOf = (year: number): Period => ({
  code: String(year),
  year,
  from: `${year}-01-01`,
  until: `${year}-12-31`,
  says: String(year),
})

function quarterOf(year: number, quarter: number): Period {
  const first = addMonths(`${year}-01`, quarter * 3 - 3)
  const last = addMonths(first, 2)
  return {
    code: `${year}-${quarter}`,
    year,
    from: firstDay(first),
    until: lastDay(last),
    says: `${sayMonth(first).split(' ')[0]} to ${sayMonth(last)}`,
  }
}

/** The year before and after, the whole year and its quarters, as far as they have come. */
export function periodsAround({ year }: Period, today: Day): Period[] {
  const quarters = [1, 2, 3, 4].map((quarter) => quarterOf(year, quarter))
  return [yearOf(year - 1), yearOf(year), ...quarters, yearOf(year + 1)].filter(
    ({ from, year: of }) => from <= today && of >= earliest,
  )
}
