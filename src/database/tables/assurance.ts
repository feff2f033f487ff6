import type { Flag } from '../columns.ts'
import type { Instant } from '../../time/types.ts'

export type AssuranceTables = {
  /** What an organisation wrote into one part of one of its documents; the highest number stands. */
  document_part: {
    id: string
    organisation_id: string
    document: string
    part: string
    number: number
    /** Holdfast's own words stand there too. */
    ours: Flag
    /** Field by field, as JSON. */
    answers: string
    made_by: string
    made_at: Instant
  }
}
