import type { Act } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { erasePerson, type Erasing } from './erase-person.ts'
import { keepLedger } from './repeat-erasures.ts'
import { sweepTraces } from './sweep-traces.ts'

/**
 * Erases a person, and then what lies beside the database: the key in memory, traces in files, and
 * the line by which an older backup loses them again. What fails after the erasure is done again at
 * the next start.
 */
export async function eraseForGood(door: Door, act: Act, erasing: Erasing) {
  const outcome = await erasePerson(act, erasing)
  if (outcome.refused !== null) return outcome
  const { vault, store, config } = open(door)
  vault.forget(erasing.person)
  try {
    await keepLedger({ store, config })
    await sweepTraces(store)
  } catch (error) {
    console.error(`An erasure is not finished beside the database: ${(error as Error).message}`)
  }
  return outcome
}
