import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/** Joanna complains, and nobody has answered yet. */
export async function complaintOf({ client, idOf, parts }: Site) {
  const browser = await client().signInAs(idOf('Joanna Kettlewell'))
  const words = 'My old hours are still shown to my team'
  await browser.post('/privacy/complaints', { form_id: newId(), words })
  const { id } = await parts.store.read
    .selectFrom('complaint')
    .select('id')
    .where('person_id', '=', idOf('Joanna Kettlewell'))
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return `/admin/complaints/${id}`
}
