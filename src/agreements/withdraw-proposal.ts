import { sql } from 'kysely'
import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { all, line, own, type Rule } from '../access/relations.ts'

const proposer: Rule = ({ who }) => sql`t.proposed_by = ${who.person}`

/** The worker may always take a proposal back; a lead only their own. */
const withdrawers: Rule[] = [own, all(line, proposer)]

/** Takes back a version that is still waiting for signatures. The one in force stays as it is. */
export const withdrawProposal = (act: Act, id: string) =>
  act.change('agreement.withdraw', async (change) => {
    const { db, who } = change
    const { numUpdatedRows } = await db
      .updateTable('agreement')
      .set((of) => ({ status: 'withdrawn', ended_at: who.now, version: of('version', '+', 1) }))
      .where('id', '=', id)
      .where('status', '=', 'proposed')
      .where('id', 'in', change.writable('agreement', ...withdrawers))
      .executeTakeFirst()
    if (numUpdatedRows > 0n) return done({ id })
    return (await isTheirs(change, id)) ? changedSince : notFound
  })

async function isTheirs(change: Change, id: string): Promise<boolean> {
  const row = await change.db
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', id)
    .where('id', 'in', change.writable('agreement', ...withdrawers))
    .executeTakeFirst()
  return row !== undefined
}
