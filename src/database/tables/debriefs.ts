import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type DebriefKind = 'weekly' | 'daily' | 'after_event' | 'quarterly'
export type DebriefStep = 'open' | 'round' | 'carrying' | 'sharing' | 'actions' | 'close'
export type ItemAnswer = 'co_hold' | 'hand_over' | 'safe' | 'put_down'
export type Mood = 'light' | 'steady' | 'tired' | 'heavy'
export type Theme =
  | 'workload'
  | 'risk'
  | 'waiting'
  | 'loss'
  | 'anger'
  | 'boundaries'
  | 'practice'
  | 'home'
  | 'learning'
  | 'good_news'

export type DebriefsTables = {
  /** The weekly debrief of a team. `weekday` is 1 for Monday; `at` a London wall clock time. */
  debrief_schedule: {
    team_id: string
    organisation_id: string
    weekday: number
    at: string
    minutes: number
    /** Who facilitates when the one whose turn it is is away. */
    cover_id: string | null
    from_on: Day
    ended_on: Day | null
    made_by: string
    made_at: Instant
    version: Version
  }
  /** Whose turn it is to facilitate, week by week, from position 0. */
  debrief_rota: { team_id: string; position: number; person_id: string }
  debrief: {
    id: string
    organisation_id: string
    team_id: string
    kind: DebriefKind
    held_on: Day
    planned_at: Instant
    state: Generated<'planned' | 'open' | 'closed' | 'not_held'>
    step: Generated<DebriefStep>
    facilitator_id: string | null
    why_not: 'holiday' | 'too_few' | 'no_facilitator' | 'passed_by' | 'other' | null
    opened_at: Instant | null
    opened_by: string | null
    closed_at: Instant | null
    closed_by: string | null
    made_by: string | null
    made_at: Instant
    version: Version
  }
  debrief_attendance: {
    debrief_id: string
    person_id: string
    how: 'room' | 'remote' | 'away'
    joined_at: Instant
    left_at: Instant | null
    passed: Generated<Flag>
    /** That a mood was given, never which. */
    mood_in: Generated<Flag>
    mood_out: Generated<Flag>
  }
  /** Counted without names. */
  debrief_mood: { debrief_id: string; moment: 'in' | 'out'; mood: Mood; given: number }
  debrief_theme: { debrief_id: string; theme: Theme }
  /** Sealed under the person who brings it. */
  carrying_item: {
    id: string
    organisation_id: string
    team_id: string
    person_id: string
    employment_id: string
    /** Where it was answered; null until then. */
    debrief_id: string | null
    holding_id: string | null
    alert_id: string | null
    source: 'own' | 'check_in' | 'alert' | 'risk'
    words: Sealed
    /** The lead who offered it from an alert; it is brought only when its person says so. */
    offered_by: string | null
    brought_at: Instant | null
    withdrawn_at: Instant | null
    answer: ItemAnswer | null
    second_id: string | null
    second_name: Sealed | null
    /** When the second person said yes; a yes in the ledger is kept here too. */
    agreed_at: Instant | null
    co_holder_id: string | null
    handover_id: string | null
    ask_first: Sealed | null
    answered_by: string | null
    answered_at: Instant | null
    /** When its person looked again at what was safe until Monday. */
    looked_at: Instant | null
    added_at: Instant
    version: Version
  }
}
