import { unfit, type Change, type Refusal } from '../access/change.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { beyondOwn, fits, keptFor, runsOn, shareOf } from './allocation.ts'
import { allocationsOf, standingWithout, takenOf, type HeldContract } from './contract-ledger.ts'
import { termsOn } from './charges.ts'
import { notAllocated } from './find-contract.ts'

type Wanted = {
  /** Null for one that is not booked yet. */
  session: string | null
  startsAt: Instant
  minutes: number
  employments: readonly string[]
}

/** What stands in the way of a session on a contract that is held, or null (product.md 5.8). */
export async function refuseOnContract(
  change: Change,
  contract: HeldContract,
  wanted: Wanted,
): Promise<Refusal | null> {
  const day = londonDay(wanted.startsAt)
  const [first] = contract.terms
  if (contract.endedAt !== null && londonDay(contract.endedAt) < day) return ended
  if (!first || day < first.fromOn) return tooEarly
  const terms = termsOn(contract.terms, day)
  if (day > terms.endsOn) return ended
  if (wanted.employments.length > terms.groupMost) return tooMany(terms.groupMost)
  return refuseTaking(change, contract, wanted)
}

async function refuseTaking(change: Change, { id }: HeldContract, wanted: Wanted) {
  const { session, minutes, employments } = wanted
  const day = londonDay(wanted.startsAt)
  const all = await allocationsOf(change, id)
  const coming = employments.map((one) =>
    all.find((it) => it.employment === one && runsOn(it, day)),
  )
  const running = coming.filter((it) => it !== undefined)
  if (running.length < coming.length) return notAllocated
  const taken = await takenOf(change, id, session)
  const share = shareOf(minutes, employments.length)
  if (beyondOwn(running, { taken, share }).length > 0) return ownUsedUp
  const after = new Map(taken)
  for (const one of employments) after.set(one, (taken.get(one) ?? 0) + share)
  const kept = keptFor(all, after, change.who.today)
  const { left } = await standingWithout(change, id, session)
  return fits({ minutes, left: left.minutes, coming: running, kept }) ? null : tooFew(left.minutes)
}

const ended = unfit('on', 'The contract ends before this day. Choose an earlier one.')
const tooEarly = unfit('on', 'The contract has not begun on this day. Choose a later one.')
const tooMany = (most: number) =>
  unfit('people', `This contract is for at most ${most} together. Choose fewer people.`)
const ownUsedUp = unfit(
  'minutes',
  'Somebody here has used the hours kept for them. Ask your manager for more.',
)
const tooFew = (left: number) =>
  unfit(
    'minutes',
    left > 0
      ? `Only ${left} minutes of this contract are left. Book fewer, or ask your manager for more.`
      : 'No hours of this contract are left. Ask your manager for more.',
  )
