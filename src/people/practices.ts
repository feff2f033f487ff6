import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { chosenOrganisation } from './administered.ts'

type PracticeInput = { name: string; organisation: string | null }

/** A practice that sends people here. Two of one name would be taken for each other. */
export const addPractice = (act: Act, { name, organisation }: PracticeInput) =>
  act.change('practice.add', async (change) => {
    const owner = await chosenOrganisation(change, organisation)
    if (!owner) return unfit('organisation', 'Choose the organisation this list belongs to.')
    if (await isKnown(change, owner, name)) return unfit('name', known)
    const id = newId()
    await change.db.insertInto('practice').values({ id, organisation_id: owner, name }).execute()
    return done({ id })
  })

type Renaming = { practice: string; version: number; name: string }

export const renamePractice = (act: Act, { practice, version, name }: Renaming) =>
  act.change('practice.rename', async (change) => {
    const row = await ownPractice(change, practice)
    if (!row) return notFound
    if (row.version !== version) return changedSince
    if (row.name !== name && (await isKnown(change, row.organisation_id, name))) {
      return unfit('name', known)
    }
    return keep(change, row, { name })
  })

/** Taken off the list, or put back on it: what it sent before keeps its name. */
export const listPractice = (act: Act, practice: string, listed: boolean) =>
  act.change(listed ? 'practice.open' : 'practice.end', async (change) => {
    const row = await ownPractice(change, practice)
    if (!row) return notFound
    if ((row.ended_at === null) === listed) return done({ id: practice })
    return keep(change, row, { ended_at: listed ? null : change.who.now })
  })

const known = 'This practice is on the list already. Look under "No longer on the list" too.'

const ownPractice = (change: Change, practice: string) =>
  change.db
    .selectFrom('practice')
    .selectAll()
    .where('id', '=', practice)
    .where('id', 'in', change.writable('practice', administers))
    .executeTakeFirst()

const isKnown = ({ db }: Change, organisation: string, name: string) =>
  db
    .selectFrom('practice')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where((of) => of(of.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof ownPractice>>>

async function keep(
  change: Change,
  { id, version }: Row,
  set: { name: string } | { ended_at: string | null },
) {
  const { numUpdatedRows } = await change.db
    .updateTable('practice')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('id', 'in', change.writable('practice', administers))
    .executeTakeFirst()
  return numUpdatedRows ? done({ id }) : changedSince
}
