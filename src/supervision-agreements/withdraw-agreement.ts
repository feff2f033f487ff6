import { sql } from 'kysely'
import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { all, any, clinical, line, manager, own, type Rule } from '../access/relations.ts'

const proposer: Rule = ({ who }) => sql`t.proposed_by = ${who.person}`

/** The worker may always take a proposal back; anyone else only their own. */
const withdrawers: Rule[] = [own, all(any(line, manager, clinical), proposer)]

/** Takes back what still waits for signatures. The one in force stays as it is. */
export const withdrawAgreement = (act: Act, id: string) =>
  act.change('supervision_agreement.withdraw', async (change) => {
    const { db, who } = change
    const theirs = change.writable('supervision_agreement', ...withdrawers)
    const { numUpdatedRows } = await db
      .updateTable('supervision_agreement')
      .set((of) => ({ status: 'withdrawn', ended_at: who.now, version: of('version', '+', 1) }))
      .where('id', '=', id)
      .where('status', '=', 'proposed')
      .where('id', 'in', theirs)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) return done({ id })
    const row = await db
      .selectFrom('supervision_agreement')
      .select('id')
      .where('id', '=', id)
      .where('id', 'in', theirs)
      .executeTakeFirst()
    return row ? changedSince : notFound
  })
