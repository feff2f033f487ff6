import type { Day } from '../time/types.ts'

/** The same day a year on; 28 February after a leap day (product.md 5.4, none in 12 months). */
export function aYearAfter(day: Day): Day {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)]
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`
}

type Standing = { manages: boolean; leads: boolean; managed: boolean }

/** The manager makes it; a lead does where the team has no manager. */
export const mayMake = ({ manages, leads, managed }: Standing): boolean =>
  manages || (leads && !managed)
