import type { Day, Instant, Sealed, Version } from './values.ts'

export type WellnessPlansTables = {
  wellness_plan: {
    id: string
    person_id: string
    review_on: Day | null
    buddy_id: string | null
    /** Whom the worker asked to agree it with them; both have agreed once `agreed_at` is set. */
    agree_with: string | null
    asked_at: Instant | null
    agreed_at: Instant | null
    made_at: Instant
    changed_at: Instant
    version: Version
  }
  /** What a section says now. */
  plan_section: {
    id: string
    plan_id: string
    person_id: string
    section: PlanSection
    words: Sealed
    changed_at: Instant
    version: Version
  }
  /** What a section said each time it was kept, the present words too. */
  plan_version: {
    id: string
    section_id: string
    person_id: string
    number: number
    words: Sealed
    made_at: Instant
  }
}

export type PlanSection =
  | 'keeps_well'
  | 'early_signs'
  | 'hard_parts'
  | 'what_helps'
  | 'what_i_do'
  | 'who_to_ring'
  | 'out_of_hours'
