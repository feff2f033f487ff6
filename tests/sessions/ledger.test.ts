import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as charges from '../../src/sessions/charges.ts'
import type { Booked, Charge, Standing, Sum, Terms } from '../../src/sessions/charges.ts'
import { standing } from '../../src/sessions/contract-standing.ts'
import { firstTerms, MemoryLedger, steps, type Step } from '../support/contract-ledger.ts'

const rules = { ...charges, standing }
type Rules = Pick<typeof rules, 'chargeOf' | 'chargeAfter' | 'standing' | 'earliestAmendment'>
type Kept = Booked & { charge: Charge | null }

/** Rows as tables keep them, decided and added up by the rules. */
class Rows {
  sessions: Kept[] = []
  purchases: Sum[] = []
  terms: Terms[] = [firstTerms]
  readonly rules: Rules
  constructor(rules: Rules) {
    this.rules = rules
  }

  get charges() {
    return this.sessions.flatMap(({ charge }) => charge ?? [])
  }

  standing(): Standing {
    const rows = this.sessions.map(({ charge, ...booked }) =>
      charge === null
        ? { ...this.rules.chargeOf(booked, this.terms), state: 'booked' as const }
        : { ...charge, state: 'used' as const },
    )
    return this.rules.standing(this.purchases, rows)
  }

  apply(step: Step): 'done' | 'refused' {
    const left = this.standing().left.minutes
    if (step.what === 'purchase') this.purchases.push(step)
    else if (step.what === 'amend') {
      if (step.fromOn < this.rules.earliestAmendment(this.charges, this.terms)) return 'refused'
      this.terms.push(step)
    } else if (step.what === 'book') {
      if (step.minutes > left) return 'refused'
      this.sessions.push({ startsAt: step.startsAt, minutes: step.minutes, charge: null })
    } else return this.change(step, left)
    return 'done'
  }

  change(step: Extract<Step, { session: number }>, left: number): 'done' | 'refused' {
    const row = this.sessions[step.session % this.sessions.length]
    if (!row) return 'refused'
    if (step.what === 'end') row.charge = this.rules.chargeAfter(row, step.ending, this.terms)
    else if (row.charge !== null || step.minutes > left + row.minutes) return 'refused'
    else Object.assign(row, { startsAt: step.startsAt, minutes: step.minutes })
    return 'done'
  }
}

const count = { steps: 0, done: 0, charges: 0 }

function play(all: Step[], rules: Rules) {
  const [rows, memory] = [new Rows(rules), new MemoryLedger()]
  for (const step of all) {
    const before = rows.sessions.map(({ charge }) => charge)
    const outcome = rows.apply(step)
    count.steps++
    if (outcome === 'done') count.done++
    expect(outcome).toBe(memory.apply(step))
    const stands = rows.standing()
    expect(stands).toEqual(memory.standing())
    for (const unit of ['minutes', 'pence'] as const) {
      const { bought, booked, used, left } = stands
      expect(Number.isSafeInteger(left[unit])).toBe(true)
      expect(bought[unit]).toBe(booked[unit] + used[unit] + left[unit])
    }
    if (step.what === 'amend') pastIsKept(rows, before)
  }
  count.charges += rows.charges.length
}

/** No charge moved, and each is still what the terms of its day would make it. */
function pastIsKept({ sessions, terms }: Rows, before: (Charge | null)[]) {
  expect(sessions.map(({ charge }) => charge)).toEqual(before)
  for (const { startsAt, charge } of sessions) {
    if (charge === null) continue
    expect(charges.chargeOf({ startsAt, minutes: charge.minutes }, terms)).toEqual(charge)
  }
}

const runs = 10_000

test(
  'bought = booked + used + left after every step, to the minute and the penny',
  { timeout: 300_000 },
  () => {
    fc.assert(
      fc.property(steps, (all) => play(all, rules)),
      { seed: 20_261_121, numRuns: runs },
    )
    console.log(
      `proof: contract ledger: ${runs} sequences, ${count.steps} steps, ${count.done} done, ` +
        `${count.charges} charges, 0 minutes and 0 pence lost`,
    )
    expect(count.done).toBeGreaterThan(runs * 5)
    expect(count.charges).toBeGreaterThan(runs)
  },
)

const roundedDown: Rules['chargeAfter'] = (booked, ending, terms) => {
  const charge = charges.chargeAfter(booked, ending, terms)
  const { ratePence } = charges.termsOn(terms, charge.on)
  return { ...charge, pence: Math.floor((charge.minutes * ratePence) / 60) }
}

const faults: [string, Partial<Rules>][] = [
  ['a half penny is dropped', { chargeAfter: roundedDown }],
  ['an amendment reaches back', { earliestAmendment: () => '2026-09-01' }],
  [
    'late is free',
    {
      chargeAfter: (booked, ending, terms) =>
        charges.chargeAfter(
          booked,
          ending.how === 'cancelled' ? { ...ending, by: 'supervisor' } : ending,
          terms,
        ),
    },
  ],
  [
    'the first rate holds for ever',
    { chargeOf: (booked) => charges.chargeOf(booked, [firstTerms]) },
  ],
  [
    'what was used is still left',
    {
      standing: (purchases, rows) => {
        const booked = rows.filter(({ state }) => state === 'booked')
        return { ...standing(purchases, rows), left: standing(purchases, booked).left }
      },
    },
  ],
]

test.each(faults)('notices when %s', (_, fault) => {
  const isCaught = () =>
    fc.assert(
      fc.property(steps, (all) => play(all, { ...rules, ...fault })),
      { seed: 20_261_121, numRuns: 500, endOnFailure: true },
    )
  expect(isCaught).toThrow('Property failed')
})
