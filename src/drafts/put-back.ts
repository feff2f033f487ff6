import type { View } from '../access/view.ts'
import type { Posted } from '../web/form.ts'
import { keptFacts } from './kept-facts.ts'

/**
 * A form that only asks for words back stands for all that was kept of it: it is answered like a
 * form with something to put right, with everything typed in its place, and nothing is saved.
 */
export async function putBack(view: View, posted: Posted, path: string): Promise<Posted> {
  const id = posted.fields.get('put_back')?.[0]
  const kept = id ? await keptFacts(view, id) : null
  if (!kept || kept.path !== path) return posted
  const byName = Map.groupBy(kept.fields, ({ name }) => name)
  const fields = new Map([...byName].map(([name, all]) => [name, all.map(({ value }) => value)]))
  const version = Number(fields.get('version')?.[0] ?? 0)
  return { fields, formId: kept.formId, version, isPutBack: true }
}
