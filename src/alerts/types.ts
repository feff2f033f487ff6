import type { Day } from '../time/types.ts'

export type AlertCode =
  | 'CASES'
  | 'POINTS'
  | 'SHARE'
  | 'SESSIONS'
  | 'SESSIONS_REVIEW'
  | 'SPAN'
  | 'REVIEW_LATE'
  | 'RISK_ALONE'
  | 'OUT_OF_HOURS'
  | 'COMMUNITY'
  | 'STUCK'
  | 'DEPENDENCY'
  | 'BOUNDARY_DUE'
  | 'NEW_START'
  | 'PLAN_DUE'
  | 'OFFLOADED'
  | 'TEAM'
  | 'FELT_HEAVY'
  | 'CONTACT_WANTED'
  | 'HELP_NOW'
  | 'ACTION_LATE'
  | 'STRESS_ASSESSMENT_DUE'
  | 'CARRIED_ALONE'
  | 'DEBRIEF_MISSED'
  | 'SUPERVISION_GAP'
  | 'SUPERVISION_SHORT'
  | 'SUPERVISION_CANCELLED'
  | 'HOURS_LOW'

export type CloseReason =
  | 'within_again'
  | 'agreement_changed'
  | 'stretch_agreed'
  | 'handed_over'
  | 'declined_by_worker'
  | 'mistaken_data'
  | 'settled'

/** What the words need. `visibleSay` ('tomorrow at 09:00') is empty when only the worker is told. */
export type AlertFacts = {
  /** The team's name, when it is about a team. */
  worker: string
  lead: string | null
  value: number
  near: number | null
  past: number | null
  visibleSay: string
}

export type AlertKind = 'work' | 'felt' | 'contact' | 'team'

export type AlertLevel = 'notice' | 'near' | 'past' | 'urgent'

/** Something that calls for an alert now. `causeKey` is the same for as long as the cause is. */
export type Cause = {
  code: AlertCode
  causeKey: string
  level: AlertLevel
  wellPast: boolean
  value: number
  near: number | null
  past: number | null
  counted: string[]
  workerOnly: boolean
}

export type StandingAlert = {
  id: string
  code: AlertCode
  causeKey: string
  level: AlertLevel
  state: 'open' | 'closed'
  value: number
  closedOn: Day | null
  closeReason: CloseReason | null
  withinSince: Day | null
}

/**
 * `join`, `reopen` and `not_within` clear `withinSince`; `within` sets it, on a closed alert too.
 */
export type Decision =
  | { do: 'raise'; causeKey: string; cause: Cause }
  | { do: 'join'; causeKey: string; alertId: string; cause: Cause; rises: boolean }
  | { do: 'reopen'; causeKey: string; alertId: string; cause: Cause }
  | { do: 'within'; causeKey: string; alertId: string; since: Day }
  | { do: 'not_within'; causeKey: string; alertId: string }
  | { do: 'close'; causeKey: string; alertId: string; reason: 'within_again' }
