import type { Day } from '../time/types.ts'

/** Who may come on a contract, from when until when; minutes of their own, or none. */
export type Allocation = {
  employment: string
  minutes: number | null
  fromOn: Day
  untilOn: Day | null
}

/** Minutes of a contract that one person has taken already, booked or used. */
export type Taken = ReadonlyMap<string, number>

export const runsOn = ({ fromOn, untilOn }: Allocation, day: Day): boolean =>
  fromOn <= day && (untilOn === null || day <= untilOn)

/** What one person takes of a session: a group shares its minutes, a part minute rounded up. */
export const shareOf = (minutes: number, people: number): number => Math.ceil(minutes / people)

/** Who of them has fewer minutes of their own left than their share of this session. */
export const beyondOwn = (
  allocations: readonly Allocation[],
  { taken, share }: { taken: Taken; share: number },
): Allocation[] =>
  allocations.filter(
    ({ employment, minutes }) => minutes !== null && (taken.get(employment) ?? 0) + share > minutes,
  )

/** Minutes that are kept for people who have minutes of their own, and that they have not taken. */
export const keptFor = (allocations: readonly Allocation[], taken: Taken, today: Day): number =>
  allocations
    .filter(({ untilOn }) => untilOn === null || untilOn >= today)
    .reduce(
      (sum, { employment, minutes }) =>
        sum + Math.max(0, (minutes ?? 0) - (taken.get(employment) ?? 0)),
      0,
    )

/**
 * Whether a session fits into what is left of a contract. Somebody without minutes of their own may
 * not take what is kept for others; somebody with them takes of what is theirs.
 */
export function fits(session: {
  minutes: number
  left: number
  coming: readonly Allocation[]
  /** What would be kept for others once it is booked. */
  kept: number
}): boolean {
  const { minutes, left, coming, kept } = session
  const onlyOwn = coming.every((it) => it.minutes !== null)
  return minutes <= (onlyOwn ? left : left - kept)
}
