import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'

const parts = [
  'alert_item',
  'alert_event',
  'alert_context',
  'conversation',
  'alert_escalation',
  'alert_snooze',
] as const

/**
 * How somebody felt, whom they asked for, and what only they were told is no account of work: those
 * alerts go with them, and all that hangs on them. A promise that came of one stays.
 */
export async function forgetFeltAlerts(db: Transaction<Database>, person: string) {
  const theirs = sql<string>`(select id from alert where person_id = ${person}
    and (kind in ('felt', 'contact') or worker_only = 1))`
  await db.updateTable('action').set({ alert_id: null }).where('alert_id', 'in', theirs).execute()
  for (const part of parts) await db.deleteFrom(part).where('alert_id', 'in', theirs).execute()
  await db.deleteFrom('alert').where('id', 'in', theirs).execute()
}
