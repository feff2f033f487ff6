import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { ownShares } from './queries.ts'
import { noAgreement } from './rules.ts'

export type LiveShare = Awaited<ReturnType<typeof ownShares>>[number]

/** Parts that are ticked for one person, by their ids. */
export const shownTo = async (change: Change, person: string | null) =>
  (await ownShares(change.view, {}))
    .filter(({ to_id: to }) => to === person)
    .map(({ record_id: part }) => part)

/** Over from this moment, wherever they stood. A share that is over never runs again. */
export async function endShares({ db, who }: Change, shares: LiveShare[]) {
  if (shares.length === 0) return
  const ids = shares.map(({ id }) => id)
  await db
    .updateTable('share')
    .set({ revoked_at: who.now })
    .where('owner_id', '=', who.person)
    .where('id', 'in', ids)
    .execute()
}

/** With nothing shared any more nobody is asked to agree anything. */
export const endAgreement = (change: Change) =>
  change.db
    .updateTable('wellness_plan')
    .set((of) => ({
      ...noAgreement,
      changed_at: change.who.now,
      version: of('version', '+', 1),
    }))
    .where('id', 'in', change.writable('wellness_plan', own))
    .where('agree_with', 'is not', null)
    .execute()
