import { parseWorkingHours, type Weekday } from '../people/working-hours.ts'
import { addDays, weekdayOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'

export type LeaveRow = { from_on: Day; until_on: Day; part: 'whole' | 'morning' | 'afternoon' }
type Contract = { weekly_hours: number; working_hours: string; from_on: Day }

type Block = { spent_on: Day; minutes: number }

const mondayToFriday: Weekday[] = ['1', '2', '3', '4', '5']

/**
 * Contracted minutes, and minutes of the community, of the 28 days that end today, in four pieces
 * of seven days. A piece more than half on leave is left out of both (product.md 5.2 and 5.3).
 */
export function communityTime(
  contract: Contract,
  { leave, blocks, today }: { leave: LeaveRow[]; blocks: Block[]; today: Day },
): { contractedMinutes: number; communityMinutes: number } {
  const pieces = [27, 20, 13, 6].map((days) => {
    const from = addDays(today, -days)
    const away = shareAway(contract, leave, from)
    if (away > 0.5) return { contracted: 0, community: 0 }
    const until = addDays(from, 6)
    const within = blocks.filter(({ spent_on: on }) => on >= from && on <= until)
    const contracted = contract.weekly_hours * 60 * (1 - away)
    return { contracted, community: within.reduce((sum, { minutes }) => sum + minutes, 0) }
  })
  return {
    contractedMinutes: pieces.reduce((sum, { contracted }) => sum + contracted, 0),
    communityMinutes: pieces.reduce((sum, { community }) => sum + community, 0),
  }
}

/** A week more than half on leave is left out of what is looked at over weeks (product.md 5.2). */
export const isOnLeave = (contract: Contract, leave: LeaveRow[], monday: Day): boolean =>
  shareAway(contract, leave, monday) > 0.5

/** Which part of the seven days from this one is leave, or lies before the job began: 0 to 1. */
function shareAway(contract: Contract, leave: LeaveRow[], from: Day): number {
  const worked = daysWorked(contract)
  const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(from, n))
  const pattern = week.filter((day) => worked.includes(String(weekdayOf(day)) as Weekday))
  return pattern.reduce((sum, day) => sum + dayAway(contract, leave, day), 0) / pattern.length
}

function dayAway({ from_on }: Contract, leave: LeaveRow[], day: Day): number {
  if (day < from_on) return 1
  const parts = leave.filter((it) => it.from_on <= day && it.until_on >= day).map((it) => it.part)
  if (parts.includes('whole')) return 1
  return new Set(parts).size / 2
}

function daysWorked({ working_hours }: Contract): Weekday[] {
  const days = Object.keys(parseWorkingHours(working_hours)) as Weekday[]
  return days.length > 0 ? days : mondayToFriday
}
