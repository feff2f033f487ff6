import type { Meant } from '../supervision-agreements/schedule.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import type { Standing } from './rules.ts'

/** What is due and since when; a first one has no day to count from that anybody remembers. */
export function sayStanding(standing: Standing, of: { due: Day | null; isFirst: boolean }): string {
  if (standing === 'booked') return 'Booked'
  if (standing === 'as_needed' || of.due === null) return 'When it is needed'
  if (standing === 'in_time') return `Next one by ${sayShortDay(of.due)}`
  return of.isFirst ? 'The first one is due' : `Due since ${sayShortDay(of.due)}`
}

/** Where it comes from that somebody is meant to have this. */
export const byWords: Record<Meant['by'], string> = {
  agreement: 'As agreed',
  team: 'As your team does',
  usual: 'As is usual',
}
