import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { all, clinical, line, manager, own, party, type Rule } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'

/** A named party, while they still work with this worker. */
const signers: Rule[] = [own, all(line, party), all(manager, party), all(clinical, party)]

/**
 * Signs a proposed version. The last signature brings it into force, replaces the one before and
 * counts the worker's load again. Signing twice, or too late, writes nothing.
 */
export const signAgreement = (act: Act, id: string) =>
  act.change('agreement.sign', async (change) => {
    const agreement = await holdProposal(change, id)
    if (agreement === 'not_found') return notFound
    if (agreement === 'not_waiting') return changedSince
    if (!(await sign(change, id))) return changedSince
    const complete = await isSignedByAll(change, id)
    if (complete) await bringIntoForce(change, id, agreement.employment_id)
    return done({ id, complete })
  })

/** Holds the row until this change ends, so that two last signatures take turns. */
async function holdProposal(change: Change, id: string) {
  const { db } = change
  const held = await db
    .updateTable('agreement')
    .set((of) => ({ version: of('version', '+', 1) }))
    .where('id', '=', id)
    .where('id', 'in', change.writable('agreement', ...signers))
    .returning(['employment_id', 'status'])
    .executeTakeFirst()
  if (!held) return 'not_found'
  return held.status === 'proposed' ? held : 'not_waiting'
}

async function sign({ db, who }: Change, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('agreement_party')
    .set({ signed_at: who.now })
    .where('agreement_id', '=', id)
    .where('person_id', '=', who.person)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function isSignedByAll({ db }: Change, id: string): Promise<boolean> {
  const waiting = await db
    .selectFrom('agreement_party')
    .select('person_id')
    .where('agreement_id', '=', id)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  return !waiting
}

async function bringIntoForce(change: Change, id: string, employment: string) {
  const { db, who } = change
  await db
    .updateTable('agreement')
    .set((of) => ({ status: 'replaced', ended_at: who.now, version: of('version', '+', 1) }))
    .where('employment_id', '=', employment)
    .where('status', '=', 'in_force')
    .execute()
  await db
    .updateTable('agreement')
    .set({ status: 'in_force', in_force_at: who.now })
    .where('id', '=', id)
    .execute()
  await reassess(change, employment)
}
