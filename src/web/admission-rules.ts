/**
 * How many requests of a lane are answered at once, how many may wait for a place, and for how
 * long at most, in milliseconds.
 */
export type LaneLimits = { inFlight: number; waiting: number; longestMs: number }

/** `open` is every page and form; `reserved` is what must answer when nothing else does. */
export type Lane = 'open' | 'reserved'

/**
 * Measured on two cores (README, Speed): pages answer 180 to 320 times a second whether one or 64
 * are under way, for one thread does the work; more at once only makes each slower, from 5 ms alone
 * to 30 ms among 8 and 65 ms among 16. PostgreSQL has 20 connections to give. So 16 keep both busy,
 * and 64 more are about a third of a second of work. In a long queue nobody waits over 400 ms: with
 * the answer itself that is under a second. The reserved lane needs few places: its pages are small.
 */
export const laneLimits: Readonly<Record<Lane, LaneLimits>> = {
  open: { inFlight: 16, waiting: 64, longestMs: 400 },
  reserved: { inFlight: 8, waiting: 128, longestMs: 5_000 },
}

/** Help now, words being kept, and leaving (trust.md 5). */
const reserved = /^\/(?:help\/urgent(?:\/.*)?|drafts|sign-out)$/

/** What a proxy asks. It costs as little as a no, and a no would take the server from everybody. */
const never = /^\/(?:health|ready)$/

/** By the pattern of a route, not by what was typed; null is answered however full it is. */
export const laneOf = (pattern: string): Lane | null =>
  never.test(pattern) ? null : reserved.test(pattern) ? 'reserved' : 'open'

type Now = { inFlight: number; waiting: number; isTurnTaken: boolean }

/** What to do with a request that comes while so many are there already. */
export function admit(now: Now, { inFlight, waiting }: LaneLimits): 'enter' | 'wait' | 'refuse' {
  const isFree = now.inFlight < inFlight && now.waiting === 0 && !now.isTurnTaken
  if (isFree) return 'enter'
  return now.waiting < waiting ? 'wait' : 'refuse'
}

/** A short queue is worth waiting in, however slow the machine is just now. */
export const isLong = (waiting: number, { inFlight }: LaneLimits) => waiting > inFlight

/** Seconds after which a refused request is worth repeating: a full lane is worked off in one. */
export const retryAfter = 3
