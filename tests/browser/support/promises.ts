import { areas } from '../../../src/actions/areas.ts'
import { newId } from '../../../src/database/ids.ts'
import { addDays, londonDay } from '../../../src/time/london.ts'
import type { Site } from './site.ts'

/** Joanna promises Priya two things and does one of them; Ruth looks at how work is arranged. */
export async function promisesOf({ client, idOf, parts }: Site) {
  const [joanna, priya, ruth] = ['Joanna Kettlewell', 'Priya Shah', 'Ruth Abara'].map(idOf)
  const db = parts.store.read
  const due_on = addDays(londonDay(parts.clock.now()), 7)
  const worker = await client().signInAs(joanna!)
  for (const what of ['Bring the list of groups', 'Ring the surgery back']) {
    await worker.post('/actions', { form_id: newId(), what, for_id: priya, due_on })
  }
  const made = await db
    .selectFrom('action')
    .select('id')
    .where('made_by', '=', joanna!)
    .where('for_id', '=', priya!)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  const done = made[0]!.id
  await worker.post(`/actions/${done}/done`, { form_id: newId(), version: '1' })
  const { team_id: team } = await db
    .selectFrom('debrief_schedule')
    .select('team_id')
    .where('made_by', '=', priya!)
    .executeTakeFirstOrThrow()
  const manager = await client().signInAs(ruth!)
  const assessment = await manager.post('/stress-assessments', {
    form_id: newId(),
    team,
    ...Object.fromEntries(areas.map(({ code }) => [`hazards_${code}`, 'Referrals come in waves'])),
    action_demands: 'Agree with the practices how many come in',
    owner_demands: ruth,
    due_demands: due_on,
  })
  return {
    actions: made.map(({ id }) => `/actions/${id}`),
    assessment: assessment.location!.split('?')[0]!,
  }
}
