import type { Functions } from './supervision.ts'
import type { Instant, Sealed, Version } from './values.ts'

export type SessionWritingTables = {
  /** The worker's own until it is sent to whoever gives the session. */
  preparation: Functions & {
    id: string
    session_id: string
    employment_id: string
    person_id: string
    words: Sealed | null
    sent_to: string | null
    sent_at: Instant | null
    taken_back_at: Instant | null
    made_at: Instant
    changed_at: Instant
    version: Version
  }
  preparation_item: {
    id: string
    preparation_id: string
    person_id: string
    what: 'holding' | 'excerpt' | 'alert' | 'action' | 'topic'
    record_id: string | null
    words: Sealed | null
    position: number
  }
  /** Of line management sealed for the organisation, of all else for the worker. */
  session_record: {
    id: string
    session_id: string
    employment_id: string
    person_id: string
    sealed_for: string
    words: Sealed
    by_id: string
    worker_agreed_at: Instant | null
    giver_agreed_at: Instant | null
    made_at: Instant
    changed_at: Instant
    version: Version
  }
  session_record_version: {
    id: string
    record_id: string
    person_id: string
    sealed_for: string
    number: number
    words: Sealed
    by_id: string
    made_at: Instant
  }
  session_comment: {
    id: string
    record_id: string
    person_id: string
    sealed_for: string
    what: 'comment' | 'disagreement'
    words: Sealed
    by_id: string
    made_at: Instant
  }
  /** For the next one-to-one, from either side; sealed under the organisation. */
  talking_point: {
    id: string
    organisation_id: string
    employment_id: string
    person_id: string
    by_id: string
    words: Sealed
    added_at: Instant
    session_id: string | null
    talked_at: Instant | null
    version: Version
  }
}
