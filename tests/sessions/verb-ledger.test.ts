import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookInto } from '../../src/sessions/book-session.ts'
import { steps } from '../support/contract-ledger.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { makeWorld, type PersonName } from '../support/world.ts'
import { contracts } from '../support/world/supervision.ts'
import { Acting, withGale } from './acting.ts'
import { play } from './play-ledger.ts'
import { onceOnly, plantContract } from './verb-ledger.ts'

const isWhole = process.env['CONTRACTS'] === 'whole'
const runs = { sqlite: isWhole ? 10_000 : 300, postgres: isWhole ? 10_000 : 100 }

describe.each(dialects)('a contract on %s', (dialect) => {
  let cast: Acting
  beforeAll(async () => {
    cast = new Acting(await makeWorld(await freshParts(dialect)))
    await plantContract(cast.parts)
  })
  afterAll(() => cast.parts.close())

  test('loses no minute and no penny, whatever is done to it', async () => {
    const count = { steps: 0, done: 0 }
    const began = performance.now()
    await fc.assert(
      fc.asyncProperty(steps, (all) =>
        onceOnly(cast.parts, async (verbs) => {
          count.done += await play(all, verbs)
          count.steps += all.length
        }),
      ),
      { seed: 20_261_122, numRuns: runs[dialect] },
    )
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(
      `proof: contract ledger on ${dialect}: ${runs[dialect]} sequences, ${count.steps} steps, ` +
        `${count.done} done, 0 minutes and 0 pence lost, in ${seconds} s`,
    )
    expect(count.done).toBeGreaterThan(runs[dialect] * 5)
  }, 3_600_000)

  test('gives its last hour once, however many ask for it at once', async () => {
    const { left } = await cast.standing('meg', 'gale')
    await cast.parts.store.write
      .updateTable('contract_purchase')
      .set((of) => ({ minutes: of('minutes', '-', left.minutes - 60) }))
      .where('contract_id', '=', contracts.gale)
      .execute()
    const askers = Array.from({ length: 20 }, (_, n): PersonName => (n % 2 === 0 ? 'tom' : 'meg'))
    const booking = { ...withGale(['tom']), contract: contracts.gale }
    const answers = await Promise.all(
      askers.map((person) => cast.do(person, (change) => bookInto(change, booking))),
    )
    const won = answers.filter(({ refused }) => refused === null).length
    const { bought, booked, used, left: after } = await cast.standing('meg', 'gale')
    console.log(
      `proof: last hour of a contract on ${dialect}: ${askers.length} bookings at once, ` +
        `${won} won, ${after.minutes} minutes left`,
    )
    expect(answers.filter(({ refused }) => refused === 'minutes')).toHaveLength(19)
    expect([won, after.minutes]).toEqual([1, 0])
    expect(bought.minutes).toBe(booked.minutes + used.minutes)
  })
})
