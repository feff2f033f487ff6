import type { LeaveRow } from '../load/working-weeks.ts'
import { isOutOfHours, type WorkingHours } from '../people/working-hours.ts'
import { nameOf } from '../time/bank-holidays.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonDay, londonTime } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** One proposed session, with the supervisees it is for. */
export type Row = {
  startsAt: Instant
  minutes: number
  workers: readonly string[]
  chosen: boolean
}

/** Leave and hours of a worker or the giver; null hours are not known and never in the way. */
export type Person = { leave: readonly LeaveRow[]; workingHours: WorkingHours | null }

/** Somebody's time already taken. */
export type Taken = { startsAt: Instant; minutes: number; people: readonly string[] }

export type Around = {
  giver: string
  people: ReadonlyMap<string, Person>
  taken: readonly Taken[]
  /** The last day of the contract; null without one. */
  contractEndsOn: Day | null
  /** Minutes of the contract not yet booked or used; null without one. */
  minutesLeft: number | null
  /** The last day the giver's insurance covers; null when none is asked for. */
  insuredUntil: Day | null
}

/** Something to look at before booking. None of them stops anybody (product.md 5.8). */
export type Flag =
  | { flag: 'bank_holiday'; name: string }
  | { flag: 'leave' | 'outside_hours' | 'clash'; who: string[] }
  | { flag: 'after_contract' | 'insurance_lapsed'; on: Day }
  | { flag: 'no_hours'; minutesShort: number }

export type Flagged = { row: Row; flags: Flag[]; minutesLeft: number | null }

/**
 * Each row with its flags, and the minutes left once it and the chosen rows before it are booked.
 * Rows come in order of time; a row clashes with those chosen before it.
 */
export function flagRows(rows: readonly Row[], around: Around): Flagged[] {
  let left = around.minutesLeft
  return rows.map((row, n) => {
    const others = rows.slice(0, n).filter(({ chosen }) => chosen)
    const taken = [...around.taken, ...others.map((it) => takenBy(it, around))]
    const flags = [...flagsOf(row, { ...around, taken }), ...hoursFlag(row, left)]
    if (left !== null && row.chosen) left -= row.minutes
    return { row, flags, minutesLeft: left }
  })
}

export const takenBy = ({ startsAt, minutes, workers }: Row, { giver }: Around): Taken => ({
  startsAt,
  minutes,
  people: [...workers, giver],
})

function hoursFlag({ minutes }: Row, left: number | null): Flag[] {
  if (left === null || minutes <= left) return []
  return [{ flag: 'no_hours', minutesShort: minutes - Math.max(0, left) }]
}

/** All that lies in the day and time of a row; hours left depend on the other rows. */
export function flagsOf(row: Row, around: Around): Flag[] {
  const day = londonDay(row.startsAt)
  const holiday = nameOf(day)
  const { contractEndsOn: ends, insuredUntil: insured } = around
  return [
    ...(holiday === null ? [] : [{ flag: 'bank_holiday' as const, name: holiday }]),
    ...naming('leave', row, around, (id) => isAway(around.people.get(id), row)),
    ...(holiday === null
      ? naming('outside_hours', row, around, (id) => isOutside(around.people.get(id), row))
      : []),
    ...naming('clash', row, around, (id) => around.taken.some((it) => clashes(it, row, id))),
    ...(ends !== null && day > ends ? [{ flag: 'after_contract' as const, on: ends }] : []),
    ...(insured !== null && day > insured
      ? [{ flag: 'insurance_lapsed' as const, on: insured }]
      : []),
  ]
}

function naming(
  flag: 'leave' | 'outside_hours' | 'clash',
  { workers }: Row,
  { giver }: Around,
  isSo: (id: string) => boolean,
): Flag[] {
  const who = [...new Set([...workers, giver])].filter(isSo)
  return who.length === 0 ? [] : [{ flag, who }]
}

const endOf = ({ startsAt, minutes }: { startsAt: Instant; minutes: number }) =>
  minutesAfter(startsAt, minutes)

const clashes = (taken: Taken, row: Row, id: string) =>
  taken.people.includes(id) && taken.startsAt < endOf(row) && row.startsAt < endOf(taken)

const isOutside = (person: Person | undefined, row: Row) =>
  Boolean(person?.workingHours) &&
  [row.startsAt, minutesBefore(endOf(row), 1)].some((at) => isOutOfHours(person!.workingHours!, at))

const noon = '12:00'

/** A morning off ends at noon, where an afternoon off begins. */
function isAway(person: Person | undefined, row: Row): boolean {
  const day = londonDay(row.startsAt)
  const [from, until] = [londonTime(row.startsAt), londonTime(minutesBefore(endOf(row), 1))]
  return (person?.leave ?? []).some(
    ({ from_on, until_on, part }) =>
      from_on <= day &&
      day <= until_on &&
      (part === 'whole' || (part === 'morning' ? from < noon : until >= noon)),
  )
}
