import type { Change } from '../access/change.ts'
import { catalogue } from './catalogue.ts'
import type { Cause } from './types.ts'

/** Makes the alert's list what was counted now. Answers how many were not on it before. */
export async function replaceItems({ db, who }: Change, alert: string, cause: Cause) {
  const what = catalogue[cause.code].counts ?? 'holding'
  const listed = await db
    .selectFrom('alert_item')
    .select('record_id')
    .where('alert_id', '=', alert)
    .execute()
  const before = new Set(listed.map(({ record_id }) => record_id))
  const counted = new Set(cause.counted)
  const gone = [...before].filter((id) => !counted.has(id))
  const fresh = cause.counted.filter((id) => !before.has(id))
  if (gone.length > 0) {
    await db
      .deleteFrom('alert_item')
      .where('alert_id', '=', alert)
      .where('record_id', 'in', gone)
      .execute()
  }
  if (fresh.length > 0) {
    const rows = fresh.map((id) => ({ alert_id: alert, what, record_id: id, joined_at: who.now }))
    await db.insertInto('alert_item').values(rows).execute()
  }
  return fresh.length
}
