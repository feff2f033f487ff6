import type { CountedItem } from '../../views/alerts/alert-why.tsx'
import { read, readOne, type View } from '../access/view.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import type { AlertRow } from './queries.ts'

const brought = readOne((from, p: { item: string }) =>
  from
    .selectFrom('carrying_item')
    .select(['id', 'person_id', 'words', 'brought_at'])
    .where('id', '=', p.item),
)

/** What somebody brought, in their own words, for those who may read them. */
export async function carriedItems(
  view: View,
  { cause_key: key }: Pick<AlertRow, 'cause_key'>,
): Promise<CountedItem[]> {
  const row = await brought(view, { item: key!.slice(key!.indexOf(':') + 1) })
  if (!row) return [{ name: 'Something you no longer see', detail: '', href: null }]
  const words = await view.opener(row.person_id)
  const name = words.open('carrying_item', 'words', row.id, row.words)
  const detail = row.brought_at ? `brought ${sayWhen(row.brought_at, view.who)}` : ''
  return [{ name: name ?? '', detail, href: '/debriefs' }]
}

const listed = read((from, p: { alert: string }) =>
  from
    .selectFrom('alert_item as i')
    .innerJoin('debrief as d', 'd.id', 'i.record_id')
    .select(['d.held_on'])
    .where('i.alert_id', '=', p.alert)
    .where('i.what', '=', 'debrief')
    .orderBy('d.held_on'),
)

/** The days on which a team did not meet. */
export async function missedItems(view: View, { id }: { id: string }): Promise<CountedItem[]> {
  const rows = await listed(view, { alert: id })
  return rows.map(({ held_on }) => ({
    name: sayDay(held_on),
    detail: 'not held',
    href: '/debriefs',
  }))
}
