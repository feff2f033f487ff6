import { expect } from 'vitest'
import { MemoryLedger, type Step } from '../support/contract-ledger.ts'
import type { VerbLedger } from './verb-ledger.ts'

/** Does every step twice, by the verbs and by the second reckoning, and how many were done. */
export async function play(all: readonly Step[], verbs: VerbLedger) {
  const memory = new MemoryLedger()
  let done = 0
  for (const step of all) {
    const outcome = await verbs.apply(step)
    expect(outcome).toBe(memory.apply(step))
    const standing = await verbs.standing()
    expect(standing).toEqual(memory.standing())
    for (const unit of ['minutes', 'pence'] as const) {
      const { bought, booked, used, left } = standing
      expect(bought[unit]).toBe(booked[unit] + used[unit] + left[unit])
    }
    if (outcome === 'done') done += 1
  }
  const { length } = memory.rows
  expect(await verbs.counted()).toEqual({ sessions: length, charges: length })
  return done
}
