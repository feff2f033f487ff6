import type { Change } from '../access/change.ts'
import type { Rule } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'

/** Holds a proposal until this change ends, so that two last signatures take turns. */
export async function holdProposal(change: Change, id: string, rules: Rule[]) {
  const { db } = change
  const held = await db
    .updateTable('supervision_agreement')
    .set((of) => ({ version: of('version', '+', 1) }))
    .where('id', '=', id)
    .where('id', 'in', change.writable('supervision_agreement', ...rules))
    .returning(['id', 'employment_id', 'type', 'status', 'supervisor_id'])
    .executeTakeFirst()
  if (!held) return 'not_found'
  return held.status === 'proposed' ? held : 'not_waiting'
}

type Proposal = { id: string; employment_id: string; type: string }

/** The last signature brings it into force; the one of its kind before it is replaced. */
export async function comeIntoForce(change: Change, proposal: Proposal): Promise<boolean> {
  const { db, who } = change
  const waiting = await db
    .selectFrom('supervision_party')
    .select('capacity')
    .where('agreement_id', '=', proposal.id)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  if (waiting) return false
  await db
    .updateTable('supervision_agreement')
    .set((of) => ({ status: 'replaced', ended_at: who.now, version: of('version', '+', 1) }))
    .where('employment_id', '=', proposal.employment_id)
    .where('type', '=', proposal.type as 'line')
    .where('status', '=', 'in_force')
    .execute()
  await db
    .updateTable('supervision_agreement')
    .set({ status: 'in_force', in_force_at: who.now })
    .where('id', '=', proposal.id)
    .execute()
  await reassess(change, proposal.employment_id)
  return true
}
