import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { chosenOrganisation } from './administered.ts'

/** `site` is the number of a template, 1 to 7 (product.md 7). */
export type TeamInput = { name: string; site: number; organisation?: string | null }

export const addTeam = (act: Act, { name, site, organisation }: TeamInput) =>
  act.change('team.add', async (change) => {
    const owner = await chosenOrganisation(change, organisation)
    if (!owner) return unfit('organisation', 'Choose the organisation this team belongs to.')
    const id = newId()
    await change.db.insertInto('team').values({ id, organisation_id: owner, name, site }).execute()
    return done({ id })
  })

type TeamEdit = { team: string; version: number; name: string; site: number }

export const editTeam = (act: Act, { team, version, name, site }: TeamEdit) =>
  act.change('team.edit', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('team')
      .set({ name, site, version: version + 1 })
      .where('id', '=', team)
      .where('id', 'in', change.writable('team', administers))
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows) return done({ id: team })
    return (await isThere(change, team)) ? changedSince : notFound
  })

/** Only a team that nobody ever worked in: what was written in a team keeps its name. */
export const removeTeam = (act: Act, { team }: { team: string }) =>
  act.change('team.remove', async (change) => {
    if (!(await isThere(change, team))) return notFound
    const used = await change.db
      .selectFrom('employment')
      .select('id')
      .where('team_id', '=', team)
      .executeTakeFirst()
    if (used)
      return unfit('', 'People work or have worked in this team, so it stays. You can rename it.')
    await change.db
      .deleteFrom('team')
      .where('id', '=', team)
      .where('id', 'in', change.writable('team', administers))
      .execute()
    return done({ id: team })
  })

async function isThere(change: Change, team: string) {
  const row = await change.db
    .selectFrom('team')
    .select('id')
    .where('id', '=', team)
    .where('id', 'in', change.writable('team', administers))
    .executeTakeFirst()
  return row !== undefined
}
