import type { SessionType } from '../database/schema.ts'
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

/** Where no one person gives it. */
const together: Partial<Record<SessionType, string>> = {
  peer: 'Colleagues, together',
  mdt: 'The practice team, together',
  practice: 'Whoever has a moment',
}

export const givenBy = ({ type, giver }: { type: SessionType; giver: string | null }) =>
  giver ?? together[type] ?? 'Nobody yet'

/** What whoever leads or manages sees of everybody at once. */
export const shownForTeams = [
  ['line', 'One-to-one'],
  ['clinical', 'Clinical'],
  ['external', 'From outside'],
] as const
