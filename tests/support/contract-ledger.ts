import fc from 'fast-check'
import type { Ending, Standing, Sum } from '../../src/sessions/charges.ts'
import { addDays, londonDay, londonInstant } from '../../src/time/london.ts'
import type { Day, Instant } from '../../src/time/types.ts'

/**
 * One thing done to a contract. `session` picks among all booked so far, going round; `people` is
 * how many a session is for, which must not change what it costs.
 */
export type Step =
  | { what: 'purchase'; minutes: number; pence: number }
  | { what: 'book'; startsAt: Instant; minutes: number; people: number }
  | { what: 'move'; session: number; startsAt: Instant; minutes: number }
  | { what: 'end'; session: number; ending: Ending }
  | { what: 'amend'; fromOn: Day; ratePence: number; noticeHours: number }

export const firstTerms = { fromOn: '2026-09-01', ratePence: 6_500, noticeHours: 48 }

const starts = fc
  .record({ day: fc.integer({ min: 0, max: 300 }), at: fc.constantFrom('09:00', '13:30', '23:15') })
  .map(({ day, at }) => londonInstant(addDays(firstTerms.fromOn, day), at)!)
const instants = fc
  .integer({ min: 0, max: 300 * 24 * 60 })
  .map((n) => new Date(Date.parse('2026-09-01T08:00:00.000Z') + n * 60_000).toISOString())
const minutes = fc.oneof(fc.constantFrom(50, 60, 90), fc.integer({ min: 1, max: 180 }))
const session = fc.nat(40)

const ending: fc.Arbitrary<Ending> = fc.oneof(
  fc.record({ how: fc.constant('held' as const), minutes: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ how: fc.constant('nobody_came' as const) }),
  fc.record({
    how: fc.constant('cancelled' as const),
    by: fc.constantFrom('supervisor' as const, 'supervisee' as const, 'service' as const),
    at: instants,
  }),
)

const later: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: purchase() },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant('book' as const),
        startsAt: starts,
        minutes,
        people: fc.integer({ min: 1, max: 8 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant('move' as const),
        session,
        startsAt: starts,
        minutes,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constant('end' as const), session, ending }),
    },
    { weight: 1, arbitrary: amendment() },
  ),
  { minLength: 4, maxLength: 20, size: 'max' },
)

/** A contract begins with hours bought. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(purchase(), later)
  .map(([bought, more]) => [bought, ...more])

function purchase() {
  return fc.record({
    what: fc.constant('purchase' as const),
    minutes: fc.integer({ min: 1, max: 1_500 }),
    pence: fc.integer({ min: 0, max: 200_000 }),
  })
}

function amendment() {
  return fc.record({
    what: fc.constant('amend' as const),
    fromOn: fc.nat(300).map((n) => addDays(firstTerms.fromOn, n)),
    ratePence: fc.integer({ min: 1, max: 15_000 }),
    noticeHours: fc.constantFrom(0, 24, 48, 72),
  })
}

type Account = 'outside' | 'left' | 'booked' | 'used'
type Row = { startsAt: Instant; minutes: number; aside: Sum; spent: Sum | null; day: Day }

/**
 * A second reckoning of a contract, by moving minutes and pence between accounts, with none of the
 * code it checks. The same steps done to a database are to give the same standing after each.
 */
export class MemoryLedger {
  readonly rows: Row[] = []
  #terms = [firstTerms]
  #accounts: Record<Account, Sum> = {
    outside: { minutes: 0, pence: 0 },
    left: { minutes: 0, pence: 0 },
    booked: { minutes: 0, pence: 0 },
    used: { minutes: 0, pence: 0 },
  }

  /** Refused when too few minutes are left, the session has ended, or the past would change. */
  apply(step: Step): 'done' | 'refused' {
    if (step.what === 'purchase') return this.#move('outside', 'left', step)
    if (step.what === 'book') return this.#book(step)
    if (step.what === 'amend') return this.#amend(step)
    const row = this.chosen(step)
    if (row === null || (step.what === 'move' && row.spent !== null)) return 'refused'
    return step.what === 'move' ? this.#rearrange(row, step) : this.#end(row, step.ending)
  }

  chosen = ({ session: n }: { session: number }): Row | null =>
    this.rows[n % Math.max(1, this.rows.length)] ?? null

  standing(): Standing {
    const { outside, left, booked, used } = this.#accounts
    return {
      bought: { minutes: 0 - outside.minutes, pence: 0 - outside.pence },
      booked: { ...booked },
      used: { ...used },
      left: { ...left },
    }
  }

  #book({ startsAt, minutes: wanted }: { startsAt: Instant; minutes: number }) {
    if (wanted > this.#accounts.left.minutes) return 'refused'
    const row = { startsAt, minutes: wanted, spent: null, ...this.#priced(startsAt, wanted) }
    this.rows.push(row)
    return this.#move('left', 'booked', row.aside)
  }

  #rearrange(row: Row, { startsAt, minutes: wanted }: { startsAt: Instant; minutes: number }) {
    if (wanted > this.#accounts.left.minutes + row.minutes) return 'refused'
    this.#move('booked', 'left', row.aside)
    Object.assign(row, { startsAt, minutes: wanted, ...this.#priced(startsAt, wanted) })
    return this.#move('left', 'booked', row.aside)
  }

  /** Said again, it corrects what was said before. */
  #end(row: Row, end: Ending) {
    if (row.spent === null) this.#move('booked', 'left', row.aside)
    else this.#move('used', 'left', row.spent)
    row.spent = this.#priced(row.startsAt, this.#minutesSpent(row, end)).aside
    return this.#move('left', 'used', row.spent)
  }

  #minutesSpent({ startsAt, minutes: whole, day }: Row, end: Ending): number {
    if (end.how === 'held') return end.minutes
    if (end.how === 'nobody_came') return whole
    const hours = (Date.parse(startsAt) - Date.parse(end.at)) / 3_600_000
    return end.by === 'supervisor' || hours >= this.#termsOf(day).noticeHours ? 0 : whole
  }

  #amend(terms: typeof firstTerms) {
    const spentOn = this.rows.filter(({ spent }) => spent !== null).map(({ day }) => day)
    const isPast = spentOn.some((day) => day >= terms.fromOn)
    if (isPast || this.#terms.some(({ fromOn }) => fromOn > terms.fromOn)) return 'refused'
    this.#terms.push(terms)
    for (const row of this.rows.filter(({ spent, day }) => !spent && day >= terms.fromOn)) {
      this.#move('booked', 'left', row.aside)
      row.aside = this.#priced(row.startsAt, row.minutes).aside
      this.#move('left', 'booked', row.aside)
    }
    return 'done'
  }

  #termsOf = (day: Day) => this.#terms.findLast(({ fromOn }) => fromOn <= day)!

  #priced(startsAt: Instant, wanted: number): { aside: Sum; day: Day } {
    const day = londonDay(startsAt)
    const sixtieths = BigInt(wanted) * BigInt(this.#termsOf(day).ratePence)
    const pence = Number(sixtieths / 60n + (sixtieths % 60n >= 30n ? 1n : 0n))
    return { aside: { minutes: wanted, pence }, day }
  }

  #move(from: Account, to: Account, { minutes: some, pence }: Sum): 'done' {
    this.#accounts[from].minutes -= some
    this.#accounts[from].pence -= pence
    this.#accounts[to].minutes += some
    this.#accounts[to].pence += pence
    return 'done'
  }
}
