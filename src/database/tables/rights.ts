import type { Instant, Sealed, Version } from './values.ts'

export type RightsTables = {
  /** Somebody opened what is private to another; once for each stretch of time (`slot`). */
  access_log: {
    id: string
    owner_id: string
    viewer_id: string
    what: string
    record_id: string | null
    at: Instant
    slot: string
  }
  /** Holds the audit together: each mac is made from the row and the mac before it. */
  audit_link: {
    chain: 'organisation' | 'private'
    number: number
    audit_id: string
    mac: string
  }
  erasure: {
    id: string
    person_id: string
    organisation_id: string
    asked_by: string
    reason: string
    at: Instant
  }
  /** Sealed with the organisation's key: it is addressed to whoever runs it. */
  complaint: {
    id: string
    organisation_id: string
    person_id: string
    words: Sealed
    sent_at: Instant
    answer: Sealed | null
    answered_by: string | null
    answered_at: Instant | null
    version: Version
  }
}
