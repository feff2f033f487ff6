/** An alert that nobody has answered yet, or that has to be answered afresh. */
export const unanswered = {
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
}
