import type { Day, Instant, Sealed, Version } from './values.ts'
import type { FeltSharing } from './people.ts'

export type CheckInsTables = {
  check_in: {
    id: string
    person_id: string
    week: Day
    felt_load: FeltLoad
    evenings: '0' | '1' | '2' | '3' | 'rather_not_say' | null
    list_right: 'yes' | 'update' | null
    carrying: 'no' | 'yes' | null
    contact_wanted: 'no' | 'debrief' | 'today' | null
    contact_person: string | null
    sharing: FeltSharing
    sharing_with: string | null
    note: Sealed | null
    made_at: Instant
    changed_at: Instant
    version: Version
  }
}

export type FeltLoad =
  | 'light'
  | 'manageable'
  | 'heavy'
  | 'very_heavy'
  | 'too_much'
  | 'rather_not_say'
