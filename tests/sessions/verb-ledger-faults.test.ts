import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { steps } from '../support/contract-ledger.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'
import { plantContract } from './verb-ledger.ts'

const charges = '../../src/sessions/charges.ts'
const charging = '../../src/sessions/charge-session.ts'
const fitting = '../../src/sessions/fit-contract.ts'
const ending = '../../src/sessions/end-session.ts'
const paths = [charges, charging, fitting, ending]

type Charges = typeof import('../../src/sessions/charges.ts')
type Charging = typeof import('../../src/sessions/charge-session.ts')
type Fitting = typeof import('../../src/sessions/fit-contract.ts')
type Ending = typeof import('../../src/sessions/end-session.ts')

const planting =
  <M extends object>(path: string, plant: (as: M) => Partial<M>) =>
  () =>
    vi.doMock(path, async (load) => {
      const as = await load<M>()
      return { ...as, ...plant(as) }
    })

const none = async () => undefined

const faults: Record<string, () => void> = {
  'what is booked sets nothing aside': planting<Charging>(charging, () => ({ setAside: none })),
  'a group pays once for each': planting<Charging>(charging, (as) => ({
    setAside: (change, contract, it) =>
      as.setAside(change, contract, { ...it, minutes: it.minutes * it.people }),
  })),
  'how it ended is not charged': planting<Ending>(ending, () => ({
    settleOnContract: async () => null,
  })),
  'late is free': planting<Charges>(charges, (as) => ({
    chargeAfter: (booked, it, terms) =>
      as.chargeAfter(booked, it.how === 'cancelled' ? { ...it, by: 'supervisor' } : it, terms),
  })),
  'nobody there is free': planting<Charges>(charges, (as) => ({
    chargeAfter: (booked, it, terms) =>
      it.how === 'nobody_came'
        ? { ...as.nothing, on: as.chargeOf(booked, terms).on }
        : as.chargeAfter(booked, it, terms),
  })),
  'an amendment reaches back': planting<Charges>(charges, () => ({
    earliestAmendment: () => '2026-09-01',
  })),
  'more is booked than is left': planting<Fitting>(fitting, () => ({
    refuseOnContract: async () => null,
  })),
}

/** A proof that finds no fault proves nothing, so each of these must be found. */
describe('a fault in the ledger of a contract', () => {
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    await makeWorld(parts)
    await plantContract(parts)
  })
  beforeEach(() => vi.resetModules())
  afterAll(() => parts.close())

  async function playAll() {
    const { onceOnly } = await import('./verb-ledger.ts')
    const { play } = await import('./play-ledger.ts')
    for (const path of paths) vi.doUnmock(path)
    await fc.assert(
      fc.asyncProperty(steps, (all) =>
        onceOnly(parts, async (verbs) => void (await play(all, verbs))),
      ),
      { seed: 20_261_122, numRuns: 60, endOnFailure: true },
    )
  }

  it.each(Object.entries(faults))('is found: %s', async (_, plant) => {
    plant()
    await expect(playAll()).rejects.toThrow('Property failed')
  })

  it('is none when nothing is planted', async () => {
    await expect(playAll()).resolves.toBeUndefined()
    console.log(`proof: contract ledger: ${Object.keys(faults).length} planted faults, each found`)
  })
})
