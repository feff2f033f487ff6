import type { Instant } from '../time/types.ts'

/** An alert that has to be answered afresh, and waits from now on. */
export const unanswered = (now: Instant) => ({
  asked_at: now,
  acknowledged_at: null,
  acknowledged_by: null,
  talk_at: null,
  converse_by: null,
  conversed_at: null,
  act_by: null,
  planned_at: null,
  settlement_reason: null,
  settlement_by: null,
  settlement_at: null,
})
