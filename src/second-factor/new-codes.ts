import { done, type Act, type Refusal } from '../access/change.ts'
import type { Door } from '../access/door.ts'
import { checkProof } from './check-proof.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { tellOfChange } from './tell-of-change.ts'

type Made = { refused: null; codes: string[] | null } | Refusal

/**
 * Ten new recovery codes in place of the old ones. They are known only here and now: when the same
 * form comes again, those that were shown stay good and are not shown again.
 */
export async function makeNewCodes(door: Door, act: Act, { proof }: { proof: string }) {
  const { person, now } = act.who
  const stops = await checkProof(door, { person, proof, now })
  if (stops) return stops
  let codes: string[] | null = null
  const outcome = await act.change('factor.new_codes', async (change) => {
    codes = await newRecoveryCodes(change.db, person, now)
    await tellOfChange(change, person)
    return done({ id: person })
  })
  return (outcome.refused === null ? { refused: null, codes } : outcome) satisfies Made as Made
}
