import { newId } from '../../../src/database/ids.ts'
import { tenItems } from '../../instruments/examples.ts'
import type { Site } from './site.ts'

/** A check that Geoff has loaded, and the paths of one that Joanna has used twice. */
export async function instrumentsOf({ client, idOf }: Site) {
  const geoff = await client().signInAs(idOf('Geoff Lindley'))
  const definition = JSON.stringify(tenItems)
  const form = { form_id: newId(), definition, may_use: 'yes', step: 'load' }
  const { location } = await geoff.post('/admin/instruments', form)
  const loaded = location!.split('?')[0]!.replace('/admin', '')
  const joanna = await client().signInAs(idOf('Joanna Kettlewell'))
  for (const item_i1 of ['1', '3']) {
    const rest = Object.fromEntries(tenItems.items.slice(1, 9).map(({ id }) => [`item_${id}`, '2']))
    await joanna.post(`${loaded}/answers`, { form_id: newId(), item_i1, ...rest })
  }
  return { loaded, used: [loaded, '/instruments/own-check-1'] }
}
