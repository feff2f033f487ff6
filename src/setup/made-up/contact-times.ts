import type { Medium } from '../../database/schema.ts'
import { isOutOfHours, type WorkingHours } from '../../people/working-hours.ts'
import { addDays } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import type { Beginning } from './beginnings.ts'
import type { Calendar } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import { chance, pick } from './chance.ts'
import type { Held } from './held.ts'
import { daysAtWork, timeAtWork } from './working-weeks.ts'

const ways: Medium[] = ['phone', 'phone', 'phone', 'face', 'face', 'home', 'phone', 'video']

/** `words` name the contact, so that everything else about it can follow from them. */
export type Happened = { at: Instant; medium: Medium; words: string }

/** Every contact of one holding since it was written down: at work, and in the evening. */
export function contactTimes(
  calendar: Calendar,
  of: EmploymentKey,
  held: Held,
  begun: Beginning,
): Happened[] {
  const words = `${of} ${held.label}`
  const outside = evenings(calendar, held, words)
  const first = firstMeeting(of, held, begun)
  const spread = { ...whenAtWork(calendar, of, held, begun), words }
  const sessions = outside.filter(({ medium }) => medium !== 'message').length
  const met = Math.max(0, held.seen - begun.earlier - sessions - first.length)
  return [
    ...first,
    ...spreadOver(met, { ...spread, media: ways }),
    ...spreadOver(messages(held, words), {
      ...spread,
      words: `${words} wrote`,
      media: ['message'],
    }),
    ...outside,
  ]
}

/** A holding that begins in the story begins with a meeting, if that is a day at work. */
function firstMeeting(of: EmploymentKey, held: Held, { opened }: Beginning): Happened[] {
  const toldThen = typeof held.since !== 'number' && held.seen > 0
  if (!toldThen || isOutOfHours(employments[of].pattern, opened)) return []
  return [{ at: opened, medium: 'face', words: `${of} ${held.label} first` }]
}

function whenAtWork(
  calendar: Calendar,
  of: EmploymentKey,
  { since, ended }: Held,
  begun: Beginning,
) {
  const { pattern } = employments[of]
  const from = typeof since === 'number' ? begun.openedOn : addDays(begun.openedOn, 1)
  const to = calendar.daysAgo((ended?.days ?? 0) + 1)
  return { pattern, days: daysAtWork(pattern, from, to) }
}

const messages = ({ seen }: Held, words: string) => (seen > 2 ? Math.floor(chance(words) * 4) : 0)

const evenings = (calendar: Calendar, held: Held, words: string): Happened[] =>
  (held.evenings ?? []).map(({ at, medium }, i) => ({
    at: at(calendar),
    medium,
    words: `${words} evening ${i}`,
  }))

type Spread = { days: Day[]; pattern: WorkingHours; words: string; media: Medium[] }

/** Evenly over the days at work, as far as chance lets them be. */
function spreadOver(count: number, { days, pattern, words, media }: Spread): Happened[] {
  if (days.length === 0) return []
  return Array.from({ length: count }, (_, i) => {
    const which = `${words} ${i}`
    const day = days[Math.floor(((i + chance(which)) / count) * days.length)]!
    return { at: timeAtWork(pattern, day, which), medium: pick(media, `by ${which}`), words: which }
  })
}
