import type { Flag } from '../columns.ts'
import type { Generated } from 'kysely'
import type { Instant, Sealed, Version } from './values.ts'

export type ReflectionsTables = {
  reflection: {
    id: string
    person_id: string
    model: ReflectionModel
    title: Sealed | null
    body: Sealed
    /** Words with a comma between them. */
    tags: Sealed | null
    cpd: Generated<Flag>
    made_at: Instant
    changed_at: Instant
    version: Version
  }
  /** Lines of a reflection that were sent; a share says to whom, and until when. */
  excerpt: {
    id: string
    reflection_id: string
    person_id: string
    words: Sealed
    sent_at: Instant
    version: Version
  }
  /** A loaded definition; each new number of a name replaces the one before it. */
  instrument: {
    id: string
    organisation_id: string
    name: string
    number: number
    definition: string
    loaded_by: string
    loaded_at: Instant
    ended_at: Instant | null
    version: Version
  }
  instrument_answer: {
    id: string
    person_id: string
    /** A loaded one, or one that comes with Holdfast. */
    instrument_id: string
    answers: Sealed
    answered_at: Instant
    version: Version
  }
}

export type ReflectionModel = 'quick' | 'what' | 'gibbs' | 'free'
