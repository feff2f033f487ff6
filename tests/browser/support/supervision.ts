import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/** Sessions of the made-up team, one of each state, and a meeting with the practice. */
export async function sittingsOf(site: Site) {
  const rows = await site.parts.store.read
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .select(['s.id', 's.type', 's.status', 's.starts_at', 'x.employment_id'])
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute()
  const states = Map.groupBy(rows, ({ type, status }) => `${type} ${status}`)
  const some = [...states.values()].map((all) => all.at(-1)!.id)
  const open = rows.find(({ status }) => status === 'booked')!
  return { sessions: [...new Set([...some, await meetingOf(site)])], open: open.id }
}

/** What was yesterday, with one who holds people beside others. */
async function meetingOf({ parts, idOf }: Site) {
  const { write } = parts.store
  const person = idOf('Joanna Kettlewell')
  const job = await write
    .selectFrom('employment')
    .select(['id', 'organisation_id'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  const [id, now] = [newId(), parts.clock.now()]
  const yesterday = new Date(Date.parse(now) - 86_400_000).toISOString()
  await write
    .insertInto('supervision_session')
    .values({
      id,
      organisation_id: job.organisation_id,
      type: 'mdt',
      starts_at: yesterday,
      minutes: 60,
      place: 'room',
      made_by: person,
      made_at: now,
      changed_at: now,
    })
    .execute()
  await write
    .insertInto('supervisee')
    .values({ id: newId(), session_id: id, employment_id: job.id, person_id: person })
    .execute()
  return id
}
