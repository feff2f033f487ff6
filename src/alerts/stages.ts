import type { Day } from '../time/types.ts'
import { isSnoozed } from './snooze-rules.ts'

export type Stage = 'waiting' | 'in_hand' | 'snoozed' | 'settled'

type Standing = {
  state: 'open' | 'closed'
  acknowledged_at: string | null
  snoozed_until: Day | null
}

/** Where an alert stands, derived from what happened and never stored. */
export function stageOf(alert: Standing, today: Day): Stage {
  if (alert.state === 'closed') return 'settled'
  if (isSnoozed(alert, today)) return 'snoozed'
  return alert.acknowledged_at === null ? 'waiting' : 'in_hand'
}
