import { addDays } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import type { ElementCode, Position } from './elements.ts'

/** A stretch ends at most 8 weeks from today, in days (product.md 5.4). */
const mostStretchDays = 56

type StretchScope = 'holding' | 'job'

/** What may stretch for one holding, and what for the whole job (product.md 5.2). */
export const stretchable: Record<StretchScope, readonly ElementCode[]> = {
  holding: [
    'sessions',
    'session_length',
    'engagement_span',
    'contact_rate',
    'channel',
    'home_visits',
    'direct_recontact',
    'accompanying',
    'closure',
  ],
  job: [
    'caseload',
    'out_of_hours_contact',
    'community_time',
    'who_may_be_held',
    'outcome_measures',
    'personal_training',
  ],
}

/** Firm is firm: nothing stretches at position 0. */
export const mayStretch = (position: Position): boolean => position > 0

export const lastStretchDay = (today: Day): Day => addDays(today, mostStretchDays)

export const mayEndOn = (on: Day, today: Day): boolean => on > today && on <= lastStretchDay(today)

type Span = { from_on: Day; until_on: Day; ended_at: Instant | null }

/** It counts on its last day too. */
export const isLive = ({ from_on: from, until_on: until, ended_at: ended }: Span, today: Day) =>
  ended === null && from <= today && until >= today
