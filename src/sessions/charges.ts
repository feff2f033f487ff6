import { minutesBefore } from '../time/instants.ts'
import { addDays, londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** Whole minutes and whole pence. */
export type Sum = { minutes: number; pence: number }

/** What a contract says from a day on: pence for an hour, and hours of notice to cancel freely. */
export type Terms = { fromOn: Day; ratePence: number; noticeHours: number }

/** A session as it stands in the diary; however many come, it is one. */
export type Booked = { startsAt: Instant; minutes: number }

export const cancellers = ['supervisor', 'supervisee', 'service'] as const
export type Canceller = (typeof cancellers)[number]

/** How a booking ended: held for so many minutes, nobody came, or cancelled. */
export type Ending =
  | { how: 'held'; minutes: number }
  | { how: 'nobody_came' }
  | { how: 'cancelled'; by: Canceller; at: Instant }

/** What one session cost, kept as it was reckoned, by the day the session was booked for. */
export type Charge = Sum & { on: Day }

export type Standing = Record<'bought' | 'booked' | 'used' | 'left', Sum>

export const nothing: Sum = { minutes: 0, pence: 0 }

/**
 * The terms in force on a day: the latest that began by then; of two from one day, the later in the
 * list. Throws RangeError before the first (product.md 5.8).
 */
export function termsOn<T extends Terms>(all: readonly T[], day: Day): T {
  const begun = all.filter(({ fromOn }) => fromOn <= day)
  const found = begun.reduce<T | null>(
    (last, it) => (last === null || it.fromOn >= last.fromOn ? it : last),
    null,
  )
  if (found === null) throw new RangeError(`No terms on ${day}`)
  return found
}

/** Pence for some minutes at pence for an hour, to the nearest penny, a half up (product.md 5.8). */
export const penceFor = (minutes: number, ratePence: number): number =>
  Math.floor((2 * minutes * ratePence + 60) / 120)

/** What a booking sets aside, at the terms of the day it is booked for. Once for a whole group. */
export const chargeOf = ({ startsAt, minutes }: Booked, terms: readonly Terms[]): Charge => {
  const on = londonDay(startsAt)
  return { on, minutes, pence: penceFor(minutes, termsOn(terms, on).ratePence) }
}

/**
 * What is charged once a booking has ended (product.md 5.8): the minutes held; all of it when nobody
 * came or a supervisee or the service cancelled late; otherwise nothing.
 */
export function chargeAfter(booked: Booked, ending: Ending, terms: readonly Terms[]): Charge {
  if (ending.how === 'held') return chargeOf({ ...booked, minutes: ending.minutes }, terms)
  const whole = chargeOf(booked, terms)
  if (ending.how === 'nobody_came') return whole
  const isFree =
    ending.by === 'supervisor' || hasNotice(booked, ending.at, termsOn(terms, whole.on))
  return isFree ? { ...nothing, on: whole.on } : whole
}

/** Whether there is still time to cancel freely; exactly the hours of notice is in time. */
export const hasNotice = ({ startsAt }: Booked, at: Instant, terms: Terms): boolean =>
  at <= minutesBefore(startsAt, terms.noticeHours * 60)

export const total = (sums: readonly Sum[]): Sum =>
  sums.reduce<Sum>(
    (a, b) => ({ minutes: a.minutes + b.minutes, pence: a.pence + b.pence }),
    nothing,
  )

export const less = (a: Sum, b: Sum): Sum => ({
  minutes: a.minutes - b.minutes,
  pence: a.pence - b.pence,
})

/**
 * The first day new terms may begin, so that no charge already made is of other terms than those of
 * its day: the day after the last session charged, and never before the terms there are.
 */
export function earliestAmendment(charges: readonly Charge[], terms: readonly Terms[]): Day {
  const days = [...terms.map(({ fromOn }) => fromOn), ...charges.map(({ on }) => addDays(on, 1))]
  return days.reduce((a, b) => (a > b ? a : b))
}
