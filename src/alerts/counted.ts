import type { CountedItem } from '../../views/alerts/alert-why.tsx'
import type { View } from '../access/view.ts'
import { weeksBetween } from '../time/london.ts'
import { sayShortDay, sayWeeks, sayWhen } from '../time/words.ts'
import { countedContacts, countedHoldings } from './detail-queries.ts'
import type { AlertRow } from './queries.ts'

type Row = Pick<AlertRow, 'id' | 'code' | 'person_id'>

/** The list that was counted, each with the place where it can be put right. */
export const countedItems = (view: View, row: Row): Promise<CountedItem[]> =>
  row.code === 'OUT_OF_HOURS' ? contactItems(view, row) : holdingItems(view, row)

async function holdingItems(view: View, row: Row): Promise<CountedItem[]> {
  const rows = await countedHoldings(view, row.id, row.person_id)
  return rows.map((held) =>
    held.held_since === null
      ? { name: 'Someone no longer on the list', detail: '', href: null }
      : {
          name: held.label ?? held.ref ?? '',
          detail: `${held.ref}, held since ${sayShortDay(held.held_since)}, ${sayWeeks(weeksBetween(held.held_since, view.who.today))}`,
          href: `/holdings/${held.record_id}`,
        },
  )
}

async function contactItems(view: View, row: Row): Promise<CountedItem[]> {
  const rows = await countedContacts(view, row.id, row.person_id)
  return rows.map((contact) => ({
    name: contact.label ?? 'A contact',
    detail: `${sayWhen(contact.at, { now: view.who.now })}, ${contact.minutes} minutes`,
    href: `/holdings/${contact.holding_id}`,
  }))
}
