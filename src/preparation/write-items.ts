import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import type { Wanted } from './wanted.ts'

/** Puts what is brought now in the place of what was brought before. */
export async function writeItems(change: Change, preparation: string, wanted: Wanted[]) {
  const { db, who } = change
  await db
    .deleteFrom('preparation_item')
    .where('preparation_id', '=', preparation)
    .where('preparation_id', 'in', change.writable('preparation', own))
    .execute()
  if (wanted.length === 0) return
  const sealer = await change.sealer(who.person)
  const rows = wanted.map(({ id = newId(), what, record_id, words }, position) => ({
    id,
    preparation_id: preparation,
    person_id: who.person,
    what,
    record_id,
    words: words === null ? null : sealer.seal('preparation_item', 'words', id, words),
    position,
  }))
  await db.insertInto('preparation_item').values(rows).execute()
}
