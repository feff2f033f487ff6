import type { Generated } from 'kysely'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type TimeTables = {
  leave: {
    id: string
    employment_id: string
    person_id: string
    from_on: Day
    until_on: Day
    /** Half days are one day long. */
    part: Generated<'whole' | 'morning' | 'afternoon'>
    made_at: Instant
    version: Version
  }
  time_block: {
    id: string
    employment_id: string
    person_id: string
    spent_on: Day
    minutes: number
    kind: TimeKind
    note: Sealed | null
    made_at: Instant
    version: Version
  }
}

export type TimeKind = 'community' | 'asset_mapping' | 'groups' | 'admin' | 'training'
