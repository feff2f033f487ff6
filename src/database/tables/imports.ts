import type { Instant, Sealed, Version } from './values.ts'

export type ImportsTables = {
  /** A spreadsheet that somebody brings in, from choosing it to the last day it can be undone. */
  import_file: {
    id: string
    person_id: string
    organisation_id: string
    /** The job that holdings come into. */
    employment_id: string | null
    kind: ImportKind
    state: 'matching' | 'checked' | 'importing' | 'done' | 'undone'
    row_count: number
    /** How many came in, once they did. */
    came_in: number | null
    made_at: Instant
    /** Until when one server may be writing it. */
    leased_until: Instant | null
    done_at: Instant | null
    /** When it was last refused to take it back. */
    stayed_at: Instant | null
    version: Version
  }
  /** The rows themselves, only until they came in. */
  import_rows: {
    file_id: string
    number: number
    person_id: string
    made_at: Instant
    words: Sealed
  }
  /** What came in, for as long as it can be taken back. */
  import_made: {
    file_id: string
    what: ImportedThing
    record_id: string
    person_id: string
    made_at: Instant
  }
  /** What a column was taken for before; `mark` is a hash, for a heading may hold a name. */
  import_match: {
    organisation_id: string
    kind: ImportKind
    mark: string
    field: string
  }
}

export type ImportKind = 'people' | 'holdings' | 'contacts'
export type ImportedThing =
  | 'person'
  | 'employment'
  | 'bond'
  | 'holding'
  | 'contact'
  | 'service_gap'
  | 'alert'
