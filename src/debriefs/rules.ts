import type { DebriefKind, DebriefStep } from '../database/schema.ts'
import { addDays, londonInstant, weekdayOf, weekOf } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { isWorkingDay } from '../time/working-days.ts'

/** The six steps of a debrief, in order (product.md 5.6). */
export const steps = ['open', 'round', 'carrying', 'sharing', 'actions', 'close'] as const

/**
 * The steps of each kind: the daily one is short; after something hard nobody goes round; the
 * quarterly review speaks of themes, gaps and promises, and brings no items.
 */
export const stepsOf: Record<DebriefKind, readonly DebriefStep[]> = {
  weekly: steps,
  daily: ['open', 'carrying', 'sharing', 'close'],
  after_event: ['open', 'carrying', 'sharing', 'actions', 'close'],
  quarterly: ['open', 'actions', 'close'],
}

/**
 * The ground rules are read on the page of the first step, where people join. Starting goes on to
 * the next, so whoever facilitates the weekly one presses six times in all: start, four steps on,
 * close.
 */
export const stepAfterStart = (kind: DebriefKind): DebriefStep => stepsOf[kind][1]!

export const nextStep = (step: DebriefStep, kind: DebriefKind): DebriefStep | null =>
  stepsOf[kind][stepsOf[kind].indexOf(step) + 1] ?? null

/** One step on, or back to any that was before. */
export function mayStep(from: DebriefStep, to: DebriefStep, kind: DebriefKind): boolean {
  const own = stepsOf[kind]
  return own.includes(to) && own.indexOf(to) <= own.indexOf(from) + 1
}

type State = 'planned' | 'open' | 'closed' | 'not_held'

/** Where somebody who opens a debrief finds it now. */
export function pathOf({ id, state, step }: { id: string; state: State; step: DebriefStep }) {
  if (state === 'open') return `/debriefs/${id}/${step}`
  return state === 'closed' ? `/debriefs/${id}/record` : `/debriefs/${id}/open`
}

/**
 * The day of a weekly debrief in the week that begins on this Monday: on a bank holiday the
 * working day before it, or the next one where there is none before it in that week.
 */
export function dayInWeek(week: Day, weekday: number): Day {
  const wanted = addDays(week, weekday - 1)
  const days = [0, 1, 2, 3, 4].map((n) => addDays(week, n)).filter(isWorkingDay)
  return days.findLast((day) => day <= wanted) ?? days.find((day) => day > wanted) ?? wanted
}

/**
 * From when things may be brought (product.md 5.6): Thursday noon for a debrief on Friday,
 * otherwise noon of the working day before it, in London.
 */
export function bringsFrom(heldOn: Day): Instant {
  let day = addDays(heldOn, -1)
  while (weekdayOf(heldOn) !== 5 && !isWorkingDay(day)) day = addDays(day, -1)
  return londonInstant(day, '12:00')!
}

type Bringing = { kind: DebriefKind; state: State; held_on: Day }

/**
 * Whether things can be brought now: to the daily one as soon as it is planned, and after something
 * hard once it has begun, by those who sit there.
 */
export function mayBring({ kind, state, held_on }: Bringing, { now }: { now: Instant }): boolean {
  if (state === 'open') return true
  if (state !== 'planned' || kind === 'after_event') return false
  return kind !== 'weekly' || now >= bringsFrom(held_on)
}

/** Brought before the debrief opened. */
export const isEarly = ({ state }: { state: State }): boolean => state === 'planned'

/** Whole weeks from the week a rota began to this one. */
export const weekNumber = (from: Day, day: Day): number =>
  Math.max(0, Math.round((Date.parse(weekOf(day)) - Date.parse(weekOf(from))) / (7 * 86_400_000)))

type Rota = { people: readonly string[]; cover: string | null }

/**
 * Whose turn it is to facilitate in the nth week of a rota. Whoever is away is covered; when the
 * cover is away too, the next person of the rota. Null when there is nobody.
 */
export function turnOf({ people, cover }: Rota, n: number, isAway: (person: string) => boolean) {
  const start = people.length === 0 ? 0 : n % people.length
  const order = [...people.slice(start), ...people.slice(0, start)]
  const [first, ...others] = order
  const asked = [first, cover, ...others]
  return asked.find((person) => person !== undefined && person !== null && !isAway(person)) ?? null
}

/** Present: joined, and not gone again. */
export const isHere = ({ how, left_at }: { how: string; left_at: Instant | null }): boolean =>
  how !== 'away' && left_at === null
