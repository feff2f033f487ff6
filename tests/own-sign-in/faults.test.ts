import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as Checks from '../../src/own-sign-in/checks.ts'
import type * as Rules from '../../src/own-sign-in/rules.ts'
import {
  anotherNonce,
  stolenNonce,
  strangersAnswer,
  strayInvitation,
  type Attack,
} from './attacks.ts'
import { workStage, type WorkStage } from './stage.ts'

/** Which check is left out; each attack begins with one honest sign-in. */
const fault = vi.hoisted(() => ({ now: '', asked: 0 }))

vi.mock('../../src/own-sign-in/checks.ts', async (real) => {
  const all = await real<typeof Checks>()
  return {
    isSameBrowser: (...given: Parameters<typeof all.isSameBrowser>) =>
      fault.now === 'browser' || all.isSameBrowser(...given),
    checksOf: (begun: Parameters<typeof all.checksOf>[0]) => {
      const isLate = fault.now === 'nonce' && (fault.asked += 1) > 1
      return { ...all.checksOf(begun), ...(isLate ? { expectedNonce: stolenNonce } : {}) }
    },
  }
})

vi.mock('../../src/own-sign-in/rules.ts', async (real) => {
  const all = await real<typeof Rules>()
  const isInvited = (...given: Parameters<typeof all.isInvited>) =>
    fault.now === 'e-mail' || all.isInvited(...given)
  return { ...all, isInvited }
})

let on: WorkStage
beforeAll(async () => {
  on = await workStage('sqlite')
})
afterAll(() => on.close())

const attacks: [left: string, attack: Attack][] = [
  ['browser', strangersAnswer],
  ['nonce', anotherNonce],
  ['e-mail', strayInvitation],
]

it.each(attacks)('without the check of the %s an attack gets in', async (left, attack) => {
  fault.now = left
  const got = await attack(on)
  fault.now = ''
  expect(got).not.toBeNull()
  expect(await attack(on)).toBeNull()
})
