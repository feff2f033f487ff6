import type { Day, Instant } from '../time/types.ts'
import type { DayTitle, MeetingTitle } from './words.ts'

type Entry = {
  /** Stays the same for life: by it a calendar knows what to move or take away. */
  uid: string
  /** Starts at 0 and goes up with each change, or Outlook takes the change for old post. */
  sequence: number
  status: 'confirmed' | 'cancelled'
  changedAt: Instant
}

export type Meeting = Entry & {
  title: MeetingTitle
  startsAt: Instant
  minutes: number
  place?: string | null
}

/** `until` is the last of the days. */
export type WholeDays = Entry & { title: DayTitle; from: Day; until: Day }

export type CalendarEvent = Meeting | WholeDays

export type Person = { name?: string | null; email: string }

/** Replies go to the organiser's address, so it must be one where mail is read. */
export type Invited = Meeting & { organiser: { name: string; email: string }; attendee: Person }

/** One later: RFC 5546 raises SEQUENCE for a new time; for a new place or title it may. */
const later = ({ sequence }: Entry, changedAt: Instant) => ({ sequence: sequence + 1, changedAt })

export const moved = <M extends Meeting>(
  meeting: M,
  to: Partial<Pick<Meeting, 'startsAt' | 'minutes' | 'title' | 'place'>>,
  at: Instant,
): M => ({ ...meeting, ...to, ...later(meeting, at) })

export const cancelled = <E extends CalendarEvent>(event: E, at: Instant): E => ({
  ...event,
  status: 'cancelled',
  ...later(event, at),
})
