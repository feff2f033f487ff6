import { sayMinutes } from '../time/weeks.ts'
import { sayShortDay } from '../time/words.ts'
import { weekdayNames, type Weekday } from '../people/working-hours.ts'
import type { Nth } from './dates.ts'
import type { Flag } from './flags.ts'

export const oftenWords = {
  weeks_1: 'Every week',
  weeks_2: 'Every 2 weeks',
  weeks_3: 'Every 3 weeks',
  weeks_4: 'Every 4 weeks',
  weeks_5: 'Every 5 weeks',
  weeks_6: 'Every 6 weeks',
  weeks_8: 'Every 8 weeks',
  weeks_12: 'Every 12 weeks',
  weekday: 'Once a month, on the weekday of the first day, such as each second Tuesday',
} as const
export type Often = keyof typeof oftenWords

export const sharingWords = {
  turn: 'One person each time, in turn',
  each: 'Everyone on the same day, one after another',
  group: 'Together in groups',
} as const
export type Sharing = keyof typeof sharingWords

const nthWords: Record<Nth, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  last: 'last',
}

type Repeats = { every_weeks: number | null; nth: number | null; weekday: number }

/** 'Every 4 weeks', or 'The second Tuesday of each month'. */
export function sayRepeats({ every_weeks: weeks, nth, weekday }: Repeats): string {
  if (weeks !== null) return weeks === 1 ? 'Every week' : `Every ${weeks} weeks`
  const day = weekdayNames[String(weekday) as Weekday]
  return `The ${nthWords[nth === 5 ? 'last' : (nth as Nth)]} ${day} of each month`
}

type Named = (id: string) => string

/** What stands in the way of one session, in words; who is meant by `Named`, and the reader is 'you'. */
export function sayFlag(flag: Flag, named: Named): string {
  switch (flag.flag) {
    case 'bank_holiday':
      return `Bank holiday: ${flag.name}.`
    case 'leave':
      return sayAway(flag.who.map(named))
    case 'outside_hours':
      return `Outside ${hoursOf(flag.who.map(named))}.`
    case 'clash':
      return sayClash(flag.who.map(named))
    case 'after_contract':
      return `The contract ends on ${sayShortDay(flag.on)}.`
    case 'insurance_lapsed':
      return `The insurance ends on ${sayShortDay(flag.on)}.`
    case 'no_hours':
      return `Not enough hours left: ${sayMinutes(flag.minutesShort)} short.`
  }
}

const isYou = (names: string[]) => names.length === 1 && names[0] === 'you'

function sayAway(names: string[]): string {
  if (isYou(names)) return 'You are away that day.'
  return `${joined(names)} ${names.length === 1 ? 'is' : 'are'} away that day.`
}

const hoursOf = (names: string[]) => (isYou(names) ? 'your hours' : `the hours of ${joined(names)}`)

const sayClash = (names: string[]) =>
  isYou(names)
    ? 'You have another session at that time.'
    : `Another session at that time: ${joined(names)}.`

export const joined = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
