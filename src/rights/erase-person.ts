import {
  changedSince,
  done,
  notFound,
  unfit,
  type Act,
  type Change,
  type Refusal,
} from '../access/change.ts'
import { administersPerson } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { keepsAccount } from '../people/keeps-account.ts'
import { isErased } from '../people/is-erased.ts'
import { eraseRows } from './erase-rows.ts'
import type { ErasureInput } from './form.ts'

export type Erasing = ErasureInput & { person: string; version: number }

/** One transaction: either all of it goes, or none. Nothing brings it back. */
export const erasePerson = (act: Act, { person, version, name, reason }: Erasing) =>
  act.change('erasure.make', async (change) => {
    if (await isErased(change.db, person)) return changedSince
    const organisation = await keepsAccount(change, person)
    if (!organisation) return notFound
    const known = await takeVersion(change, { person, version })
    if (known === null) return changedSince
    const stands = await whatStands(change, person)
    if (stands) return stands
    if (!sameName(name, known)) return unfit('name', 'Type the name as it stands above.')
    const { who, db } = change
    await eraseRows(db, { person, now: who.now })
    const asked = { asked_by: who.person, reason, at: who.now }
    await db
      .insertInto('erasure')
      .values({ id: newId(), person_id: person, organisation_id: organisation, ...asked })
      .execute()
    change.because(reason)
    return done({ id: person })
  })

const besideSomeone =
  'They still stand beside somebody at work. End that first, on the page of that person.'

const sameName = (typed: string, known: string) =>
  typed.normalize('NFC').toLowerCase() === known.normalize('NFC').toLowerCase()

/** Two who press at once: the second finds another version. */
async function takeVersion(
  change: Change,
  { person, version }: { person: string; version: number },
): Promise<string | null> {
  const row = await change.db
    .updateTable('person')
    .set({ version: version + 1 })
    .where('id', '=', person)
    .where('id', 'in', change.writable('person', administersPerson))
    .where('version', '=', version)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}

/** Somebody who is still counted on cannot be taken away from under the others. */
async function whatStands({ db, who }: Change, person: string): Promise<Refusal | null> {
  const held = await db
    .selectFrom('holding')
    .select('id')
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (held) return unfit('', 'They still hold people. Their lead hands these on first.')
  const job = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', person)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
    .executeTakeFirst()
  if (job) return unfit('', 'They still have a job here or elsewhere. It must be over first.')
  const duty = await db
    .selectFrom('administrator')
    .select('person_id')
    .where('person_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', who.now)]))
    .executeTakeFirst()
  if (duty) return unfit('', 'They are still an administrator. End that first.')
  const beside = await db
    .selectFrom('bond')
    .select('id')
    .where('viewer_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', who.now)]))
    .executeTakeFirst()
  return beside ? unfit('', besideSomeone) : null
}
