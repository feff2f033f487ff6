import { open, type Door } from '../../src/access/door.ts'
import { newId } from '../../src/database/ids.ts'

const sealed = Buffer.from('sealed')

/** One of the made-up workers who has a plan also works for a real employer. */
export async function worksElsewhereToo(door: Door): Promise<string> {
  const { store, clock } = open(door)
  const job = await store.read
    .selectFrom('employment as e')
    .innerJoin('wellness_plan as w', 'w.person_id', 'e.person_id')
    .selectAll('e')
    .orderBy('e.id')
    .executeTakeFirstOrThrow()
  const real = { id: newId(), name: 'Real Trust', kind: 'charity' as const }
  await store.write
    .insertInto('organisation')
    .values({ ...real, created_at: clock.now() })
    .execute()
  await store.write
    .insertInto('employment')
    .values({ ...job, id: newId(), organisation_id: real.id, team_id: null })
    .execute()
  return job.person_id
}

/** What they have of their own names people who go, and an organisation that does. */
export async function pointsToWhoGoes(door: Door, person: string) {
  const { write, read } = open(door).store
  const at = open(door).clock.now()
  const goes = await read
    .selectFrom('administrator')
    .select(['person_id', 'organisation_id'])
    .executeTakeFirstOrThrow()
  const [other, organisation_id] = [goes.person_id, goes.organisation_id]
  const about = { person_id: person, organisation_id }
  const answer = { answer: sealed, answered_by: other, answered_at: at }
  await write
    .insertInto('complaint')
    .values({ id: newId(), ...about, words: sealed, sent_at: at, ...answer })
    .execute()
  await write
    .insertInto('erasure')
    .values({ id: newId(), ...about, asked_by: other, reason: 'Asked', at })
    .execute()
  await write
    .updateTable('wellness_plan')
    .set({ buddy_id: other, agree_with: other, asked_at: at })
    .where('person_id', '=', person)
    .execute()
  await write
    .updateTable('person')
    .set({ felt_sharing_with: other })
    .where('id', '=', person)
    .execute()
  await write
    .updateTable('check_in')
    .set({ sharing_with: other, contact_person: other })
    .where('person_id', '=', person)
    .execute()
  const alert = { id: newId(), person_id: person, code: 'CONTACT_WANTED', kind: 'contact' as const }
  await write
    .insertInto('alert')
    .values({
      ...alert,
      cause_key: 'CONTACT_WANTED',
      level: 'near',
      wanted_from: other,
      raised_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await write
    .insertInto('share')
    .values({
      id: newId(),
      what: 'felt_alert',
      record_id: alert.id,
      owner_id: person,
      to_id: other,
      from_at: at,
    })
    .execute()
}
