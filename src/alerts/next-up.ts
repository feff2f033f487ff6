import type { Instant } from '../time/types.ts'

/** Somebody who stands in for the leads of a worker or team, or over them, by a live bond. */
export type Above = { id: string; how: 'back_up' | 'manager' | 'over_lead'; since: Instant }

/** Somebody who was asked already in this life of the alert. */
export type AskedBefore = { id: string; ended: boolean; passedOn: boolean }

type Given = {
  above: Above[]
  /** The worker it is about, and those who answer it anyway. */
  never: ReadonlySet<string>
  before: AskedBefore[]
  /** On leave for the whole of today. */
  away: ReadonlySet<string>
}

const order: Above['how'][] = ['back_up', 'manager', 'over_lead']

/**
 * The next person up (product.md 5.4, clocks): a back-up, then the manager, then whoever leads or
 * manages a lead. Each is asked once; when nobody is left, again whoever was let off because it
 * seemed answered. Somebody on leave today only when there is no other.
 */
export function nextUp({ above, never, before, away }: Given): string | null {
  const ranked = order
    .flatMap((how) => above.filter((each) => each.how === how).toSorted(bySince))
    .map(({ id }) => id)
    .filter((id) => !never.has(id))
  const fresh = ranked.filter((id) => !before.some((asked) => asked.id === id))
  const letOff = ranked.filter((id) =>
    before.some((asked) => asked.id === id && asked.ended && !asked.passedOn),
  )
  const open = fresh.length > 0 ? fresh : letOff
  return open.find((id) => !away.has(id)) ?? open[0] ?? null
}

const bySince = (a: Above, b: Above) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id)
