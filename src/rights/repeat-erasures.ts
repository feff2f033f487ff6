import type { Parts } from '../access/door.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import { newId } from '../database/ids.ts'
import { log } from '../log/log.ts'
import { endTiesAgain, sayLeft } from './end-ties-again.ts'
import { eraseRows } from './erase-rows.ts'
import { addToLedger, readLedger, type LedgerLine } from './erasure-ledger.ts'
import { sweepTraces } from './sweep-traces.ts'

const again = 'Done again: an older backup had been put back.'

/**
 * Before anybody is served: whoever was erased after the backup that was put back goes again. The
 * ledger beside the key file and the one in the database each get what the other has.
 */
export async function repeatErasures(parts: Parts): Promise<number> {
  const known = await erasedIn(parts)
  const missing = (await readLedger(parts.config)).filter(({ person }) => !known.has(person))
  let repeated = 0
  for (const line of new Map(missing.map((each) => [each.person, each])).values()) {
    if (await repeat(parts, line)) repeated += 1
  }
  await keepLedger(parts)
  await sweepTraces(parts.store).catch((error: unknown) =>
    log.error({ err: error }, 'Traces of an erasure are not swept yet'),
  )
  return repeated
}

/** Lines for those erased here that have none yet. */
export async function keepLedger({ store, config }: Pick<Parts, 'store' | 'config'>) {
  const [written, known] = await Promise.all([readLedger(config), erasedIn({ store })])
  const there = new Set(written.map(({ person }) => person))
  await addToLedger(
    config,
    [...known.values()].filter(({ person }) => !there.has(person)),
  )
}

async function erasedIn({ store }: Pick<Parts, 'store'>): Promise<Map<string, LedgerLine>> {
  const rows = await store.write
    .selectFrom('erasure')
    .select(['person_id', 'organisation_id', 'asked_by', 'at'])
    .execute()
  return new Map(
    rows.map(({ person_id: person, organisation_id: organisation, asked_by: askedBy, at }) => [
      person,
      { person, organisation, askedBy, at },
    ]),
  )
}

/** False for somebody this database does not know: it is another one, or older than they are. */
async function repeat({ store, vault, clock }: Parts, line: LedgerLine): Promise<boolean> {
  const left = await store.write.transaction().execute(async (db) => {
    const { person, organisation, askedBy } = line
    const ids = await db
      .selectFrom('person')
      .select('id')
      .where('id', 'in', [person, askedBy])
      .execute()
    if (!ids.some(({ id }) => id === person)) return null
    const now = clock.now()
    const by = ids.some(({ id }) => id === askedBy) ? askedBy : person
    const open = await endTiesAgain(db, { person, now })
    await eraseRows(db, { person, now })
    await db
      .insertInto('erasure')
      .values({
        id: newId(),
        person_id: person,
        organisation_id: organisation,
        asked_by: by,
        reason: again,
        at: line.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await writeAudit(db, { at: now, actor: by, action: 'erasure.make', object: person })
    return open
  })
  if (left === null) return false
  vault.forget(line.person)
  for (const each of left) console.log(sayLeft(each))
  return true
}
