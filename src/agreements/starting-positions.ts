import type { ElementCode, Position } from './elements.ts'

const usual: Record<ElementCode, Position> = {
  sessions: 1,
  session_length: 2,
  engagement_span: 1,
  contact_rate: 3,
  channel: 3,
  out_of_hours_contact: 1,
  home_visits: 2,
  who_may_be_held: 2,
  direct_recontact: 2,
  accompanying: 3,
  caseload: 1,
  closure: 2,
  outcome_measures: 2,
  mandatory_training: 0,
  personal_training: 3,
  community_time: 1,
  risk_escalation: 0,
  safeguarding: 0,
}

/** A team that is new, or led by its practice, starts firmer (product.md 5.2). */
export const firmer: Partial<Record<ElementCode, Position>> = {
  sessions: 0,
  session_length: 1,
  contact_rate: 2,
  channel: 2,
  home_visits: 1,
  who_may_be_held: 1,
  direct_recontact: 1,
  accompanying: 2,
  closure: 1,
  personal_training: 2,
}

/** A team long used to holding people open-endedly starts nearer to discretion. */
export const looser: Partial<Record<ElementCode, Position>> = {
  sessions: 3,
  session_length: 3,
  home_visits: 3,
  direct_recontact: 3,
  closure: 3,
}

/**
 * Where each element stands to begin with. Sessions follow product.md 7; the study gives no
 * number for the rest, so they are our starting points for a conversation.
 */
export const startingPositions = (
  differences: Partial<Record<ElementCode, Position>> = {},
): Record<ElementCode, Position> => ({ ...usual, ...differences })
