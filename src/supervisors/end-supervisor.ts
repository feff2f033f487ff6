import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
import { theirSupervisor } from './edit-supervisor.ts'
import { revokeJoinLinks } from './make-join-link.ts'

/** They supervise here no more. Contracts come to their end first, so that nothing is left open. */
export const endSupervisor = (act: Act, asked: { supervisor: string; version: number }) =>
  act.change('supervisor.end', async (change) => {
    const { supervisor, version } = asked
    if (!(await theirSupervisor(change, supervisor))) return notFound
    if (await hasContract(change, supervisor)) {
      return unfit('', 'End their contract first. Then they can leave the list.')
    }
    const { numUpdatedRows } = await change.db
      .updateTable('supervisor')
      .set({ ended_at: change.who.now, version: version + 1 })
      .where('id', '=', supervisor)
      .where('id', 'in', change.writable('supervisor', managesPlace))
      .where('version', '=', version)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    await revokeJoinLinks(change, supervisor)
    return numUpdatedRows ? done({ id: supervisor }) : changedSince
  })

async function hasContract({ db }: Change, supervisor: string) {
  const row = await db
    .selectFrom('contract')
    .select('id')
    .where('supervisor_id', '=', supervisor)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
