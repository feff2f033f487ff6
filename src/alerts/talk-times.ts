import { londonDay, londonInstant, londonTime } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { addWorkingDays, isWorkingDay } from '../time/working-days.ts'

type TalkTime = { talkOn: Day; talkAt: string }

/** A talk is soon enough to help: at most this many days after it is arranged. */
const farthestTalkDays = 14

/** The last hour of a working day in which a talk today is still offered. */
const lastHour = 15

/**
 * The time offered for a talk: the next working day at 10:00. When an answer is wanted today
 * (product.md 5.4, clocks) it is the hour after next, while the working day is long enough.
 */
export function offeredTalk(now: Instant, { sameDay }: { sameDay: boolean }): TalkTime {
  const today = londonDay(now)
  const hour = Number(londonTime(now).slice(0, 2))
  if (sameDay && isWorkingDay(today) && hour < lastHour) {
    return { talkOn: today, talkAt: `${String(Math.max(hour + 2, 9)).padStart(2, '0')}:00` }
  }
  return { talkOn: addWorkingDays(today, 1), talkAt: '10:00' }
}

/** Risk held alone, help now and contact wanted today are answered the same day. */
export const isSameDay = ({ code, level }: { code: string; level: string }) =>
  code === 'RISK_ALONE' || code === 'HELP_NOW' || (code === 'CONTACT_WANTED' && level === 'past')

type TalkChoice =
  | { fits: true; at: Instant }
  | { fits: false; field: 'talk_on' | 'talk_at'; message: string }

/** A talk is in the future, within 14 days, at a time that the London clock really shows. */
export function chosenTalk({ talkOn, talkAt }: TalkTime, now: Instant): TalkChoice {
  const at = londonInstant(talkOn, talkAt)
  if (at === null) return misfit('talk_at', 'The clocks change then. Choose another time.')
  if (at <= now) {
    return talkOn < londonDay(now)
      ? misfit('talk_on', 'That day has gone by. Choose today or later.')
      : misfit('talk_at', 'That time has gone by. Choose a later one.')
  }
  const latest = Date.parse(now) + farthestTalkDays * 86_400_000
  if (Date.parse(at) > latest) return misfit('talk_on', 'Choose a day within the next two weeks.')
  return { fits: true, at }
}

const misfit = (field: 'talk_on' | 'talk_at', message: string): TalkChoice => ({
  fits: false,
  field,
  message,
})
