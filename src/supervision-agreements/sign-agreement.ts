import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { comeIntoForce, holdProposal } from './come-into-force.ts'
import { signers } from './signers.ts'

/** Signs a proposal. Signing twice, or too late, writes nothing. */
export const signAgreement = (act: Act, id: string) =>
  act.change('supervision_agreement.sign', async (change) => {
    const { db, who } = change
    const proposal = await holdProposal(change, id, signers)
    if (proposal === 'not_found') return notFound
    if (proposal === 'not_waiting') return changedSince
    const { numUpdatedRows } = await db
      .updateTable('supervision_party')
      .set({ signed_at: who.now, signed_how: 'here' })
      .where('agreement_id', '=', id)
      .where('person_id', '=', who.person)
      .where('signed_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return changedSince
    return done({ id, complete: await comeIntoForce(change, proposal) })
  })
