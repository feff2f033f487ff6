import { addDays, daysBetween, londonDay, londonTime, weekdayOf, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { startAt } from './dates.ts'
import { flagRows, flagsOf, takenBy, type Around, type Flagged, type Row } from './flags.ts'

/**
 * The nearest day of the same week, at the same time, on which nothing is in the way; of two as
 * near, the later. Null when there is none, or when only the hours left are short, which another
 * day would not mend (product.md 5.8). Days up to `today` are gone.
 */
export function freeDay(row: Row, around: Around, { today }: { today: Day }): Row | null {
  const day = londonDay(row.startsAt)
  const week = Array.from({ length: 7 }, (_, n) => addDays(weekOf(day), n))
  const near = (other: Day) => Math.abs(daysBetween(day, other))
  const days = week
    .filter((other) => other > today && other !== day)
    .toSorted((a, b) => near(a) - near(b) || (a < b ? 1 : -1))
  const moved = days.map((on) => ({ ...row, startsAt: startAt(on, londonTime(row.startsAt)) }))
  return moved.find((it) => isWeekdayOrKept(it, row) && flagsOf(it, around).length === 0) ?? null
}

const isWeekend = ({ startsAt }: Row) => weekdayOf(londonDay(startsAt)) > 5

/** A weekend is offered only to those who meet at weekends. */
const isWeekdayOrKept = (moved: Row, row: Row) => !isWeekend(moved) || isWeekend(row)

export type Suggested = Flagged & { instead: Row | null }

/** Every row with its flags, and for a flagged one another day that no other row takes. */
export function suggest(rows: readonly Row[], around: Around, at: { today: Day }): Suggested[] {
  const offered: Row[] = []
  return flagRows(rows, around).map((flagged, n) => {
    if (flagged.flags.every(({ flag }) => flag === 'no_hours')) return { ...flagged, instead: null }
    const others = [...rows.filter((row, m) => m !== n && row.chosen), ...offered]
    const taken = [...around.taken, ...others.map((row) => takenBy(row, around))]
    const instead = freeDay(flagged.row, { ...around, taken }, at)
    if (instead) offered.push(instead)
    return { ...flagged, instead }
  })
}
