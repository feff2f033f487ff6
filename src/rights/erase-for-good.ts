import { unfit, type Act } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { log } from '../log/log.ts'
import { canWriteLedger } from './erasure-ledger.ts'
import { erasePerson, type Erasing } from './erase-person.ts'
import { keepLedger } from './repeat-erasures.ts'
import { sweepTraces } from './sweep-traces.ts'

const noLedger =
  'The list of erasures cannot be written. Ask whoever looks after the server to mend that first.'

/**
 * Erases a person, and then what lies beside the database: the key in memory, traces in files, and
 * the line by which an older backup loses them again. What fails after the erasure is done again:
 * the files by a job, the line at the next start.
 */
export async function eraseForGood(door: Door, act: Act, erasing: Erasing) {
  const { vault, store, config } = open(door)
  if (!(await canWriteLedger(config))) return unfit('', noLedger)
  const outcome = await erasePerson(act, erasing)
  if (outcome.refused !== null) return outcome
  vault.forget(erasing.person)
  try {
    await keepLedger({ store, config })
    await sweepTraces(store)
  } catch (error) {
    log.error({ err: error }, 'An erasure is not finished beside the database')
  }
  return outcome
}
