import type { SessionLine } from '../../views/supervision/session-list.tsx'
import { statusWords, typeNames, typeWords } from '../sessions/words.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayWhen } from '../time/words.ts'
import type { Listed } from './queries.ts'

type Around = { now: string; person: string }

/** One session of a list, in finished words. */
export function lineOf(row: Listed, { now, person }: Around): SessionLine {
  const isOver = row.status === 'booked' && row.starts_at < now
  const isMine = row.person_id === person
  return {
    href: `/supervision/sessions/${row.id}`,
    when: sayWhen(row.starts_at, { now }),
    words: (isMine ? typeWords : typeNames)[row.type],
    about: aboutOf(row, person),
    status: isOver ? 'Not said yet' : sayStatus(row),
    asks: isOver,
    hints: [],
  }
}

/** 'With Priya Shah and 3 others, 60 minutes': never who the others are. */
function aboutOf(row: Listed, person: string) {
  const giver = row.giver_id === person ? 'you' : (row.giver ?? row.supervisor)
  const isOut = row.seat === 'cancelled' && (row.status === 'booked' || row.status === 'held')
  const who = [giver ?? '', othersOf(Number(row.people ?? 1) - (isOut ? 0 : 1))]
    .filter(Boolean)
    .join(' and ')
  const minutes = sayMinutes(row.minutes)
  return who ? `With ${who}, ${minutes}` : minutes
}

/** 'one other', '3 others', or nothing. */
export function othersOf(others: number): string {
  if (others < 1) return ''
  return others === 1 ? 'one other' : `${others} others`
}

/** One of a group may stay away from a session that was held. */
export function sayStatus({ status, seat }: Pick<Listed, 'status' | 'seat'>): string {
  const stayedAway = seat !== 'came' && seat !== 'booked'
  if (stayedAway && (status === 'held' || status === 'booked')) return 'Without you'
  return statusWords[status]
}
