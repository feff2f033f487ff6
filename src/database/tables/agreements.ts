import type { Day, Instant, Sealed, Version } from './values.ts'

export type AgreementsTables = {
  agreement: {
    id: string
    employment_id: string
    person_id: string
    organisation_id: string
    number: number
    status: 'proposed' | 'in_force' | 'replaced' | 'withdrawn'
    site: number | null
    review_calls: 'off' | 'monthly' | 'suggested'
    review_calls_most: number | null
    reason: Sealed
    review_on: Day
    proposed_by: string
    proposed_at: Instant
    in_force_at: Instant | null
    ended_at: Instant | null
    version: Version
  }
  agreement_element: {
    agreement_id: string
    element: string
    position: number
    words: Sealed | null
  }
  agreement_limit: {
    agreement_id: string
    metric: string
    near: number
    past: number | null
    every: number | null
  }
  agreement_party: {
    agreement_id: string
    person_id: string
    capacity: 'worker' | 'line' | 'manager' | 'clinical'
    signed_at: Instant | null
  }
  /** The quarterly look at an agreement: kept as it is until `next_on`, or to be changed. */
  agreement_review: {
    id: string
    agreement_id: string
    employment_id: string
    organisation_id: string
    reviewed_on: Day
    next_on: Day
    outcome: 'keep' | 'change'
    words: Sealed | null
    by_id: string
    made_at: Instant
  }
  /** A recorded, reasoned exception that ends; without a holding it is about the whole job. */
  stretch: {
    id: string
    employment_id: string
    person_id: string
    organisation_id: string
    holding_id: string | null
    element: string
    reason: Sealed
    from_on: Day
    until_on: Day
    made_by: string
    made_at: Instant
    ended_at: Instant | null
    version: Version
  }
  /** The employer's words that holding is part of the job. */
  employer_statement: {
    organisation_id: string
    words: string
    made_by: string
    made_at: Instant
    version: Version
  }
  employer_check: {
    organisation_id: string
    item: string
    answer: 'yes' | 'partly' | 'no'
    checked_on: Day
    checked_by: string
  }
}
