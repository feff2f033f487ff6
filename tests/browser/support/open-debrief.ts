import { newId } from '../../../src/database/ids.ts'
import { londonDay } from '../../../src/time/london.ts'
import type { Site } from './site.ts'

/** One that Priya calls today and starts; Joanna joins and brings something of her own. */
export async function openDebriefOf({ client, idOf, parts }: Site) {
  const [priya, joanna] = [idOf('Priya Shah'), idOf('Joanna Kettlewell')]
  const db = parts.store.read
  const { team_id: team } = await db
    .selectFrom('debrief_schedule')
    .select('team_id')
    .where('made_by', '=', priya)
    .executeTakeFirstOrThrow()
  const lead = await client().signInAs(priya)
  const called = await lead.post('/debriefs', {
    form_id: newId(),
    team,
    kind: 'after_event',
    held_on: londonDay(parts.clock.now()),
    at: '16:00',
  })
  const path = called.location!.split('/open')[0]!
  const worker = await client().signInAs(joanna)
  await lead.post(`${path}/opening`, { form_id: newId() })
  await worker.post(`${path}/attendance`, { form_id: newId(), how: 'room' })
  await worker.post(`${path}/items`, { form_id: newId(), words: 'A long call on Tuesday' })
  const item = await db
    .selectFrom('carrying_item')
    .select('id')
    .where('person_id', '=', joanna)
    .where('answer', 'is', null)
    .orderBy('added_at', 'desc')
    .executeTakeFirstOrThrow()
  return { path, item: item.id }
}
