import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
import { holdContract, type HeldContract } from '../sessions/contract-ledger.ts'

export type Theirs = HeldContract & { version: number; person: string | null }

/** A contract of a place the asker manages, held until this change ends; or why not. */
export async function holdTheirs(change: Change, id: string): Promise<Theirs | Refusal> {
  const row = await change.db
    .selectFrom('contract as c')
    .innerJoin('supervisor as s', 's.id', 'c.supervisor_id')
    .select(['c.id', 's.person_id'])
    .where('c.id', '=', id)
    .where('c.id', 'in', change.writable('contract', managesPlace))
    .executeTakeFirst()
  if (!row) return notFound
  const held = await holdContract(change, id)
  const { version } = await change.db
    .selectFrom('contract')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...held, version, person: row.person_id }
}

export const isOver = unfit('', 'This contract has ended. Make a new one, or renew it.')

/** The next version of a contract that its manager has changed. */
export const turnVersion = (change: Change, { id, version }: Theirs, set = {}) =>
  change.db
    .updateTable('contract')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('id', 'in', change.writable('contract', managesPlace))
    .where('version', '=', version)
    .execute()
