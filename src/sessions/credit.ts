/** How group time counts for one person; the supervision agreement names one (product.md 5.7). */
export const creditRules = ['full', 'bacp', 'babcp'] as const
export type CreditRule = (typeof creditRules)[number]

/** What was given: whole minutes, and how many supervisees were there. */
export type TimeGiven = { minutes: number; supervisees: number }

const mostHalved = 4
const mostInBabcp = 4

/**
 * Whole minutes that one supervisee is credited for a session, rounded down, and never more than
 * the session. One-to-one counts in full by every rule; nobody there is 0.
 *
 * - `full`: all of it.
 * - `bacp`: up to four credit half, five or more the time divided by their number. A facilitator is
 *   not counted; in a peer group everybody is. BACP, "Apply for individual accreditation:
 *   supervision" (2 hours: four credit 1 hour, six credit 20 minutes).
 * - `babcp`: the time divided by their number, then doubled; nothing in a group of more than four.
 *   BABCP, "Supervision requirements" (2 hours for four: 1 hour; 1 hour 45 minutes for three:
 *   1 hour 10 minutes; two credit all of it).
 *
 * Throws RangeError for part minutes, part people or fewer than none (product.md 5.7).
 */
export function creditedMinutes(rule: CreditRule, { minutes, supervisees }: TimeGiven): number {
  for (const n of [minutes, supervisees]) {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a whole number: ${n}`)
  }
  if (supervisees === 0) return 0
  if (supervisees === 1) return minutes
  return inGroup[rule](minutes, supervisees)
}

const inGroup: Record<CreditRule, (minutes: number, people: number) => number> = {
  full: (minutes) => minutes,
  bacp: (minutes, people) => Math.floor(minutes / (people > mostHalved ? people : 2)),
  babcp: (minutes, people) => (people > mostInBabcp ? 0 : Math.floor((minutes * 2) / people)),
}
