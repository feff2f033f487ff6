import { newId } from '../../../src/database/ids.ts'
import { addDays, londonDay, londonInstant } from '../../../src/time/london.ts'
import type { Site } from './site.ts'

/** A weekly debrief of an earlier week that was never closed: Priya takes it up again with Joanna. */
export async function leftOpenOf({ client, idOf, parts }: Site) {
  const { read, write } = parts.store
  const [priya, joanna] = [idOf('Priya Shah'), idOf('Joanna Kettlewell')]
  const { team_id, organisation_id } = await read
    .selectFrom('debrief_schedule')
    .select(['team_id', 'organisation_id'])
    .where('made_by', '=', priya)
    .executeTakeFirstOrThrow()
  const now = parts.clock.now()
  const held_on = await freeDay({ parts }, team_id, addDays(londonDay(now), -8))
  const planned_at = londonInstant(held_on, '15:00')!
  const about = { team_id, organisation_id, kind: 'weekly' as const, facilitator_id: priya }
  const row = { id: newId(), ...about, held_on, planned_at, made_at: planned_at }
  await write.insertInto('debrief').values(row).execute()
  const path = `/debriefs/${row.id}`
  const [lead, worker] = [await client().signInAs(priya), await client().signInAs(joanna)]
  await lead.post(`${path}/opening`, { form_id: newId() })
  await worker.post(`${path}/attendance`, { form_id: newId(), how: 'remote' })
  await worker.post(`${path}/items`, { form_id: newId(), words: 'A promise to ring back' })
  const item = await read
    .selectFrom('carrying_item')
    .select('id')
    .where('person_id', '=', joanna)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { path, item: item.id }
}

async function freeDay({ parts }: Pick<Site, 'parts'>, team: string, day: string): Promise<string> {
  const taken = await parts.store.read
    .selectFrom('debrief')
    .select('id')
    .where('team_id', '=', team)
    .where('held_on', '=', day)
    .executeTakeFirst()
  return taken ? freeDay({ parts }, team, addDays(day, -1)) : day
}
