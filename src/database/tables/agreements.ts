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
}
