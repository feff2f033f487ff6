import type { View } from '../access/view.ts'
import { sayLate } from '../actions/facts.ts'
import { promisesDue } from '../actions/queries.ts'
import { lateDays } from '../actions/rules.ts'
import { addDays, weekOf } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'

/** Promises of one page; the rest are one link away. */
const most = 5

/** The reader's own promises that are late, or due by Sunday. */
export async function duePromises(view: View) {
  const { today } = view.who
  const rows = await promisesDue(view, addDays(weekOf(today), 6))
  return rows.slice(0, most).map((row) => ({
    href: `/actions/${row.id}`,
    words: `${row.what}, ${sayLate(lateDays(row, { today })) ?? `by ${sayShortDay(row.due_on)}`}`,
  }))
}
