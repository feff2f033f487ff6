import { londonDay, londonTime } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { startAt } from './dates.ts'
import type { Around, Row } from './flags.ts'
import { suggest, type Suggested } from './free-day.ts'
import type { RowsInput } from './form.ts'
import type { Planned } from './plan.ts'

/** A session of the list: `workers` are employments, in the order they were chosen. */
export type ListRow = Planned & { chosen: boolean }

/** The rows of the form as they stand. */
export const rowsOf = (typed: RowsInput): ListRow[] =>
  typed['row_on[]'].map((on, n) => ({
    startsAt: startAt(on, typed['row_at[]'][n]!),
    minutes: Number(typed['row_minutes[]'][n]),
    workers: typed['row_who[]'][n]!.split('.'),
    chosen: typed['row_use[]'].includes(String(n)),
  }))

export type Looked = { row: ListRow; said: Suggested }

/** Each row with what lies in its way; the rows stay in the order they were sent in. */
export function lookAt(
  rows: readonly ListRow[],
  { around, personOf, today }: { around: Around; personOf: (job: string) => string; today: Day },
): Looked[] {
  const inTime = rows
    .map((row, place) => ({ row, place }))
    .toSorted((a, b) => (a.row.startsAt < b.row.startsAt ? -1 : 1))
  const persons = inTime.map(({ row }): Row => ({ ...row, workers: row.workers.map(personOf) }))
  const said = suggest(persons, around, { today })
  const looked = inTime.map(({ row, place }, n) => ({ place, row, said: said[n]! }))
  return looked.toSorted((a, b) => a.place - b.place)
}

/** A row moved to the day that was offered for it. */
export const movedTo = ({ row, said }: Looked): ListRow =>
  said.instead === null ? row : { ...row, startsAt: said.instead.startsAt }

/** The first and the last day of a list; today when there is none. */
export function spanOfRows(rows: readonly ListRow[], today: Day): { first: Day; last: Day } {
  const days = rows.map(({ startsAt }) => londonDay(startsAt)).toSorted()
  return { first: days[0] ?? today, last: days.at(-1) ?? today }
}

export const dayOf = ({ startsAt }: ListRow) => londonDay(startsAt)
export const timeOf = ({ startsAt }: ListRow) => londonTime(startsAt)
