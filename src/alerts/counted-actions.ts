import type { CountedItem } from '../../views/alerts/alert-why.tsx'
import type { View } from '../access/view.ts'
import { findAction } from '../actions/queries.ts'
import { sayShortDay } from '../time/words.ts'
import type { AlertRow } from './queries.ts'

/** The promise that is late, with the page on which it is done, moved or dropped. */
export async function actionItems(
  view: View,
  { cause_key: key }: Pick<AlertRow, 'cause_key'>,
): Promise<CountedItem[]> {
  const action = await findAction(view, key.slice(key.indexOf(':') + 1))
  if (!action) return [{ name: 'A promise you no longer see', detail: '', href: null }]
  const { id, what, due_on: due } = action
  return [{ name: what, detail: `by ${sayShortDay(due)}`, href: `/actions/${id}` }]
}
