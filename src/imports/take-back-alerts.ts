import type { Change } from '../access/change.ts'

const answered = ['alert_context', 'conversation', 'alert_escalation', 'alert_snooze'] as const
const partsOf = ['alert_item', 'alert_event'] as const

/**
 * Alerts that a list itself raised, and nobody has answered, go with it. False when somebody has:
 * then what came in has become part of a conversation, and stays.
 */
export async function takeBackAlerts({ db }: Change, file: string): Promise<boolean> {
  const alerts = await db
    .selectFrom('alert')
    .innerJoin('import_made', 'import_made.record_id', 'alert.id')
    .select(['alert.id', 'acknowledged_at', 'told_at', 'version'])
    .where('import_made.file_id', '=', file)
    .where('import_made.what', '=', 'alert')
    .execute()
  if (alerts.length === 0) return true
  const isTouched = alerts.some(
    (alert) => alert.acknowledged_at !== null || alert.told_at !== null || alert.version !== 1,
  )
  if (isTouched) return false
  const ids = alerts.map(({ id }) => id)
  for (const table of answered) {
    const row = await db
      .selectFrom(table)
      .select('alert_id')
      .where('alert_id', 'in', ids)
      .executeTakeFirst()
    if (row) return false
  }
  for (const table of partsOf) await db.deleteFrom(table).where('alert_id', 'in', ids).execute()
  await db.deleteFrom('notice').where('about', 'in', ids).execute()
  await db.deleteFrom('alert').where('id', 'in', ids).execute()
  return true
}
