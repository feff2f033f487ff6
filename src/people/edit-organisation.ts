import { changedSince, done, notFound, type Act } from '../access/change.ts'
import type { Database } from '../database/schema.ts'
import { chosenOrganisation } from './administered.ts'

export type OrganisationKind = Database['organisation']['kind']

type OrganisationEdit = {
  organisation: string
  version: number
  name: string
  kind: OrganisationKind
}

export const editOrganisation = (act: Act, edit: OrganisationEdit) =>
  act.change('organisation.edit', async (change) => {
    const { organisation, version, name, kind } = edit
    if (!(await chosenOrganisation(change, organisation))) return notFound
    const { numUpdatedRows } = await change.db
      .updateTable('organisation')
      .set({ name, kind, version: version + 1 })
      .where('id', '=', organisation)
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: organisation }) : changedSince
  })
