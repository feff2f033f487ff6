import { parseWorkingHours, type WorkingHours } from '../people/working-hours.ts'

/** Hours as kept; none known is nothing in the way. */
export function hoursOf(text: string | null): WorkingHours | null {
  const hours = text === null ? {} : parseWorkingHours(text)
  return Object.keys(hours).length === 0 ? null : hours
}
