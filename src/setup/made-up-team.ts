import { sql, type Transaction } from 'kysely'
import { open, type Door } from '../access/door.ts'
import { beginAgain } from '../audit/begin-again.ts'
import { lockChains } from '../audit/chain-audit.ts'
import type { Dialect } from '../database/columns.ts'
import type { Database } from '../database/schema.ts'
import { addAgreements } from './made-up/add-agreements.ts'
import { addCheckIns } from './made-up/add-check-ins.ts'
import { addDebriefs } from './made-up/add-debriefs.ts'
import { addHoldings } from './made-up/add-holdings.ts'
import { addPeople } from './made-up/add-people.ts'
import { addPractices, addStatement } from './made-up/add-places.ts'
import { addPrivate } from './made-up/add-private.ts'
import { addSupervision } from './made-up/add-supervision.ts'
import { addTime } from './made-up/add-time.ts'
import { Calendar } from './made-up/calendar.ts'
import { Loading } from './made-up/loading.ts'
import { Pending } from './made-up/pending.ts'
import { removeAudit, removeMadeUp } from './made-up/remove-made-up.ts'
import { story } from './made-up/story.ts'

/**
 * Fills an empty database with a team at site 5 and twelve weeks of its history up to now
 * (experience.md 3), all or nothing. It is told by the rules and verbs of every other day.
 */
export async function loadMadeUpTeam(door: Door): Promise<'loaded' | 'not_empty'> {
  const parts = open(door)
  const calendar = new Calendar(parts.clock.now())
  return parts.store.write.transaction().execute(async (db) => {
    if (await isAnyoneHere(db, parts.store.dialect)) return 'not_empty'
    const loading = new Loading(parts, db, calendar)
    await addPeople(loading)
    await addAgreements(loading)
    const pending = new Pending()
    await addPractices(loading)
    await addStatement(loading)
    await addHoldings(loading, pending)
    await addTime(loading, pending)
    await addCheckIns(loading, pending)
    await addPrivate(loading, pending)
    await addSupervision(loading, pending)
    for (const { at, tell } of story(calendar)) {
      await pending.write(db, at)
      await tell(loading)
    }
    await addDebriefs(loading)
    return 'loaded'
  })
}

/** Looks where nobody can be added meanwhile: two first runs at once leave one team. */
async function isAnyoneHere(db: Transaction<Database>, dialect: Dialect): Promise<boolean> {
  if (dialect === 'postgres') await sql`lock table person in share row exclusive mode`.execute(db)
  const someone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  return someone !== undefined
}

/**
 * Takes away everything of the made-up organisations, and nothing else. Beside a real one the audit
 * stays as it is, in which made-up people are ids: nobody signs again what real people did.
 */
export async function removeMadeUpTeam(door: Door): Promise<void> {
  const { store, vault, clock } = open(door)
  await store.write.transaction().execute(async (db) => {
    await lockChains(db, store.dialect)
    const alone = !(await isAnyoneReal(db))
    if (alone) await removeAudit(db)
    await removeMadeUp(db)
    if (alone) await beginAgain(db, vault, clock.now())
  })
}

async function isAnyoneReal(db: Transaction<Database>): Promise<boolean> {
  const real = db.selectFrom('organisation').select('id').where('made_up', '=', 0)
  return (await real.limit(1).executeTakeFirst()) !== undefined
}
