import type { Change } from '../access/change.ts'
import type { Instant } from '../time/types.ts'

type Raised = { jobs: readonly string[]; at: Instant }

const answered = ['alert_context', 'conversation', 'alert_escalation', 'alert_snooze'] as const

/**
 * Alerts that a file itself raised, and nobody has answered, go with it. False when somebody has:
 * then what came in has become part of a conversation, and stays.
 */
export async function takeBackAlerts({ db }: Change, { jobs, at }: Raised): Promise<boolean> {
  if (jobs.length === 0) return true
  const alerts = await db
    .selectFrom('alert')
    .select(['id', 'acknowledged_at', 'told_at', 'version'])
    .where('employment_id', 'in', jobs)
    .where('raised_at', '=', at)
    .execute()
  if (alerts.length === 0) return true
  if (
    alerts.some(
      (alert) => alert.acknowledged_at !== null || alert.told_at !== null || alert.version !== 1,
    )
  )
    return false
  const ids = alerts.map(({ id }) => id)
  for (const table of answered) {
    const row = await db
      .selectFrom(table)
      .select('alert_id')
      .where('alert_id', 'in', ids)
      .executeTakeFirst()
    if (row) return false
  }
  await db.deleteFrom('alert_item').where('alert_id', 'in', ids).execute()
  await db.deleteFrom('alert_event').where('alert_id', 'in', ids).execute()
  await db.deleteFrom('notice').where('about', 'in', ids).execute()
  await db.deleteFrom('alert').where('id', 'in', ids).execute()
  return true
}
