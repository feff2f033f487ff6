import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
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
    return numUpdatedRows ? done({ id: supervisor }) : changedSince
  })

/** A supervisor of an organisation the asker manages. */
export const theirSupervisor = (change: Change, id: string) =>
  change.db
    .selectFrom('supervisor')
    .select(['id', 'organisation_id', 'person_id', 'ended_at', 'version'])
    .where('id', '=', id)
    .where('id', 'in', change.writable('supervisor', managesPlace))
    .executeTakeFirst()
