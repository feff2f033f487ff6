import { minutesAfter } from '../time/instants.ts'
import { londonDay, londonInstant, londonTime } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { addWorkingDays, isWorkingDay } from '../time/working-days.ts'

/** When somebody at work may look, on the London clock of a working day. */
const [opens, closes] = ['09:00', '17:00']

/** Minutes of working time that the first person has before the back-up is told (product.md 5.4). */
export const backUpMinutes = 30

export const isWorkingTime = (now: Instant): boolean =>
  isWorkingDay(londonDay(now)) && londonTime(now) >= opens && londonTime(now) < closes

/** From when somebody may look: now, or 09:00 on the next day on which people work. */
export function mayLookFrom(now: Instant): Instant {
  if (isWorkingTime(now)) return now
  const today = londonDay(now)
  const day = londonTime(now) < opens ? addWorkingDays(today, 0) : addWorkingDays(today, 1)
  return clockAt(day, opens)
}

/**
 * When the back-up is told if the first person has not answered: 30 minutes of working time after
 * it was raised. Raised at 16:50 it is 09:20 on the next working day; at night it is 09:30.
 */
export function backUpAt(raisedAt: Instant): Instant {
  const start = mayLookFrom(raisedAt)
  const [end, close] = [minutesAfter(start, backUpMinutes), clockAt(londonDay(start), closes)]
  if (end <= close) return end
  const left = (Date.parse(end) - Date.parse(close)) / 60_000
  return minutesAfter(clockAt(addWorkingDays(londonDay(start), 1), opens), left)
}

/** No English clock has ever changed between nine and five. */
function clockAt(day: Day, time: string): Instant {
  const instant = londonInstant(day, time)
  if (instant === null) throw new RangeError(`The clock skips ${time} on ${day}`)
  return instant
}

/** Somebody bonded to a worker, with the whole days they are on leave. */
export type Bonded = {
  person: string
  name: string
  kind: 'line' | 'back_up' | 'manager'
  from: Instant
  away: { from: Day; until: Day }[]
}

export type OnCall = {
  responder: Bonded | null
  backUp: Bonded | null
  /** Those who would have been told first, and are on leave that day. */
  away: Bonded[]
  /** Everyone who could be told on some day, in order. */
  everyone: Bonded[]
}

const order: Bonded['kind'][] = ['line', 'back_up', 'manager']

/**
 * Who is told that a worker needs help: who leads them, then who stands in, then who manages; the
 * longest bond first, then A to Z. Whoever is on leave on the day it can be looked at is passed
 * over. Nobody is told twice, and nobody is told of themselves.
 */
export function onCall(bonds: readonly Bonded[], day: Day): OnCall {
  const sorted = bonds.toSorted(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compare(a.from, b.from) ||
      compare(a.name, b.name),
  )
  const people = sorted.map(({ person }) => person)
  const inOrder = sorted.filter(({ person }, place) => people.indexOf(person) === place)
  const isAway = ({ away }: Bonded) => away.some(({ from, until }) => from <= day && day <= until)
  const [responder = null, backUp = null] = inOrder.filter((bond) => !isAway(bond))
  const before = responder ? inOrder.slice(0, inOrder.indexOf(responder)) : inOrder
  return { responder, backUp, away: before, everyone: inOrder }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
