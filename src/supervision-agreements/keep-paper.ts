import { sql } from 'kysely'
import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { all, any, line, manager, type Rule } from '../access/relations.ts'
import { londonInstant } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { comeIntoForce, holdProposal } from './come-into-force.ts'

/** Signs for the employer, and still stands beside this worker. */
const forEmployer: Rule = ({ who, real }) =>
  sql`t.id in (select p.agreement_id from ${real('supervision_party')} p
    where p.person_id = ${who.person} and p.capacity = 'employer')`
const keepers: Rule[] = [all(any(manager, line), forEmployer)]

/**
 * A supervisor who cannot sign here has signed on paper: who signs for the employer has seen it, and
 * their name stays beside it.
 */
export const keepPaper = (act: Act, id: string, signedOn: Day) =>
  act.change('supervision_agreement.sign', async (change) => {
    const { db, who } = change
    const proposal = await holdProposal(change, id, keepers)
    if (proposal === 'not_found') return notFound
    if (proposal === 'not_waiting' || !proposal.supervisor_id) return changedSince
    const noon = londonInstant(signedOn, '12:00')!
    const { numUpdatedRows } = await db
      .updateTable('supervision_party')
      .set({
        signed_at: noon < who.now ? noon : who.now,
        signed_how: 'paper',
        kept_by: who.person,
      })
      .where('agreement_id', '=', id)
      .where('capacity', '=', 'supervisor')
      .where('signed_at', 'is', null)
      .where('person_id', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return changedSince
    return done({ id, complete: await comeIntoForce(change, proposal) })
  })
