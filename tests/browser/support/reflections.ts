import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/** Joanna writes twice, and sends Priya some lines of the second. */
export async function reflectionsOf({ client, idOf, parts }: Site) {
  const joanna = await client().signInAs(idOf('Joanna Kettlewell'))
  const body = 'It was a long call.\n\nI said what I could not do.'
  const write = async (fields: Record<string, string>) => {
    const form = { form_id: newId(), model: 'what', body, ...fields }
    const { location } = await joanna.post('/reflections', form)
    return location!.split('?')[0]!
  }
  const plain = await write({})
  const sent = await write({ title: 'After a long call', tags: 'endings, limits', cpd: 'yes' })
  const lines = { to_id: idOf('Priya Shah'), words: 'I said what I could not do.', checked: 'yes' }
  await joanna.post(`${sent}/excerpts`, { form_id: newId(), version: '1', ...lines })
  const excerpt = await parts.store.read
    .selectFrom('excerpt')
    .select('id')
    .where('reflection_id', '=', sent.split('/').at(-1)!)
    .executeTakeFirstOrThrow()
  return { written: [plain, sent], excerpt: `/excerpts/${excerpt.id}` }
}
