import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
import { revokeEveryLinkOf } from '../accounts/supervisor-links.ts'
import { reassessContract } from '../alerts/reassess.ts'
import { sealNeeds } from './add-supervisor.ts'
import type { SupervisorInput } from './form.ts'
import { columnsOf } from './values.ts'

type Edit = { supervisor: string; version: number; input: SupervisorInput }

/** What is known of a supervisor; they stay with the organisation that added them. */
export const editSupervisor = (act: Act, { supervisor, version, input }: Edit) =>
  act.change('supervisor.edit', async (change) => {
    const row = await theirSupervisor(change, supervisor)
    if (!row) return notFound
    const { numUpdatedRows } = await change.db
      .updateTable('supervisor')
      .set({
        ...columnsOf(input),
        access_needs: await sealNeeds(change, row, input.access_needs),
        version: version + 1,
      })
      .where('id', '=', supervisor)
      .where('id', 'in', change.writable('supervisor', managesPlace))
      .where('version', '=', version)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    // A link that went to a wrong address would still let whoever has that address in.
    if (row.email !== null && row.email !== input.email) {
      await revokeEveryLinkOf(change.db, supervisor, change.who.now)
    }
    for (const { id } of await contractsOf(change, supervisor)) await reassessContract(change, id)
    return done({ id: supervisor })
  })

/** Insurance that ends, or goes on after all, is a matter of each of them. */
const contractsOf = ({ db }: Change, supervisor: string) =>
  db
    .selectFrom('contract')
    .select('id')
    .where('supervisor_id', '=', supervisor)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()

/** A supervisor of an organisation the asker manages. */
export const theirSupervisor = (change: Change, id: string) =>
  change.db
    .selectFrom('supervisor')
    .select(['id', 'organisation_id', 'person_id', 'email', 'ended_at', 'version'])
    .where('id', '=', id)
    .where('id', 'in', change.writable('supervisor', managesPlace))
    .executeTakeFirst()
