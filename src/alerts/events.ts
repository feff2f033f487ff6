import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'

export type AlertEvent =
  | 'raised'
  | 'joined'
  | 'level_rose'
  | 'told'
  | 'context'
  | 'acknowledged'
  | 'conversation'
  | 'settlement_proposed'
  | 'settlement_withdrawn'
  | 'settled'
  | 'within'
  | 'closed'
  | 'reopened'
  | 'escalated'
  | 'taken_on'
  | 'passed_on'
  | 'expired'
  | 'nobody_left'
  | 'not_answered'
  | 'snoozed'
  | 'snooze_ended'
  | 'planned'

/** A line in the alert's timeline. `by` is null for what nobody did: the counting itself. */
export const noteEvent = (
  { db, who }: Pick<Change, 'db' | 'who'>,
  alert: string,
  what: AlertEvent,
  {
    by,
    value = null,
    agreement = null,
  }: { by: string | null; value?: number | null; agreement?: string | null },
) =>
  db
    .insertInto('alert_event')
    .values({
      id: newId(),
      alert_id: alert,
      at: who.now,
      by_id: by,
      what,
      value,
      agreement_id: agreement,
    })
    .execute()
