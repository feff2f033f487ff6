export type Stage = 'waiting' | 'in_hand' | 'settled'

/** Where an alert stands, derived from what happened and never stored. */
export function stageOf(alert: {
  state: 'open' | 'closed'
  acknowledged_at: string | null
}): Stage {
  if (alert.state === 'closed') return 'settled'
  return alert.acknowledged_at === null ? 'waiting' : 'in_hand'
}
