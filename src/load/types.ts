import type { ElementCode } from '../agreements/elements.ts'
import type { ReadingMetric, SessionType } from '../database/schema.ts'
import type { WorkingHours } from '../people/working-hours.ts'
import type { AgreedTime } from '../sessions/agreed.ts'
import type { Day, Instant } from '../time/types.ts'
import type { Level } from './levels.ts'
import type { LeaveRow } from './working-weeks.ts'

/**
 * One holding as the rules need it. `counted` is false while paused: left out of held and points,
 * still seen for risk and span.
 */
export type HoldingFacts = {
  id: string
  heldSince: Day
  status: 'open' | 'review_calls' | 'paused'
  counted: boolean
  intensity: 'light' | 'active' | 'intensive'
  manyProblems: boolean
  nobodyElse: boolean
  risk: 'none_known' | 'some' | 'high'
  riskSince: Day
  /** Contacts that are neither messages nor review calls, with the worker's correction. */
  sessions: number
  pausedDays: number
  /** Those who said yes and stand beside it today. */
  coHolders: number
  /** When one of those last spoke with the worker, and when anybody beside it did. */
  sharedSpokenOn: Day | null
  coHolderSpokenOn: Day | null
  /** When it is to be looked at again; null while paused or when no day is set. */
  reviewDueOn: Day | null
  /** Sessions used when it was last looked at; null when it never was. */
  reviewedSessions: number | null
  /** Since when it has been stuck; null when it is not. */
  stuckSince: Day | null
  /** Contacts of any kind in the last 28 days, and in the 28 days before those. */
  contactsLately: number
  contactsBefore: number
  plannedEndOn: Day | null
  /** Elements with a stretch for this holding today. */
  stretched: ElementCode[]
}

/** A number of one ISO week as its snapshot keeps it. */
export type WeekFigure = { week: Day; metric: ReadingMetric; value: number; level: Level }

/** Something brought to a debrief that has no second name yet. */
export type CarriedFacts = { id: string; broughtAt: Instant }

/** A session that was held and that this worker came to; minutes as they were credited then. */
export type SessionFacts = { id: string; type: SessionType; on: Day; credited: number }

/** What the rules about supervision need (product.md 5.3, gap, and 5.4). */
export type SupervisionFacts = {
  /** The last one with a restorative function, however long ago. */
  lastRestorative: { id: string; on: Day } | null
  /** Since the month before this one began. */
  attended: SessionFacts[]
  agreed: (AgreedTime & { type: SessionType })[]
  leave: LeaveRow[]
  workingHours: WorkingHours
  /** More than half of this week is leave. */
  awayThisWeek: boolean
}

/** Everything one employment is judged by, whoever asks (product.md 5.3 and 5.4). */
export type WorkerFacts = {
  employment: string
  holdings: HoldingFacts[]
  /** In the last 7 days. */
  outOfHoursContactIds: string[]
  /** Contact minutes of the last 28 days: all of them, and those that are holding. */
  contactMinutes: number
  holdingMinutes: number
  /** Community, asset mapping and groups in the last 28 days. */
  communityMinutes: number
  /** Contracted minutes of the same days; weeks more than half on leave are left out of both. */
  contractedMinutes: number
  /** Elements with a stretch for the whole job today. */
  stretched: ElementCode[]
  startedInRole: Day
  /** When this job began. */
  startedOn: Day
  /** When the worker's wellness plan is looked at again; null while nothing is written in one. */
  planReviewOn: Day | null
  /** Null before anything is agreed. A review may have moved it past the agreement's own day. */
  agreementReviewOn: Day | null
  /** The last two snapshots of each metric, newest first; weeks more than half on leave left out. */
  lastWeeks: WeekFigure[]
  carried: CarriedFacts[]
  supervision: SupervisionFacts
}
