/**
 * All that a calendar outside may say about a meeting: diaries are shared and shown on walls, so
 * never a person, nor why they meet.
 */
export const meetingTitles = [
  'Supervision',
  'One-to-one',
  'Group',
  'Practice meeting',
  'Team meeting',
  'Talk',
] as const

/** What it may say about a day. Why somebody is away is nobody's business here. */
export const dayTitles = ['Bank holiday', 'Leave', 'Leave, morning', 'Leave, afternoon'] as const

export type MeetingTitle = (typeof meetingTitles)[number]
export type DayTitle = (typeof dayTitles)[number]

const known: ReadonlySet<string> = new Set([...meetingTitles, ...dayTitles])

/** Rows may hold what the types forbid. */
export const isNeutral = (title: string): boolean => known.has(title)
