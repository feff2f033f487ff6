import { firmer, looser, startingPositions } from './starting-positions.ts'
import type { ElementCode, Metric, Position } from './elements.ts'

/** Both numbers are part of what was agreed; `every` repeats the prompt of an open-ended holding. */
export type Limit = { near: number; past: number | null; every?: number }

export type Limits = Partial<Record<Metric, Limit>>

export type Site = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Template = {
  site: Site
  name: string
  setting: string
  setUp: string
  limits: Limits
  positions: Record<ElementCode, Position>
  reviewCalls: { on: boolean; most: number | null; suggested?: boolean }
  newStartFactor?: number
}

type Pair = readonly [near: number, past: number]

const noReviewCalls = { on: false, most: null }

/** The study's seven sites (product.md 7). Numbers are per full-time worker and ours, not theirs. */
export const templates: readonly Template[] = [
  {
    site: 1,
    name: 'Charity-managed, no lead',
    setting: 'South, medium deprivation',
    setUp: 'External supervision and peer support are on, and the VCSE manager answers alerts.',
    limits: limits(cap(6), [12, 15], [24, 30], [35, 45], [12, 16], [1, 3], [31, 45]),
    positions: startingPositions({ closure: 1 }),
    reviewCalls: noReviewCalls,
  },
  {
    site: 2,
    name: 'Charity-managed and GP-led, a new team',
    setting: 'Midlands, low deprivation',
    setUp:
      'New workers start smaller, line management is each fortnight, and external supervision is on.',
    limits: limits(cap(6), [12, 15], [24, 30], [25, 35], [10, 13], [1, 2], [28, 35]),
    positions: startingPositions(firmer),
    reviewCalls: noReviewCalls,
    newStartFactor: 0.6,
  },
  {
    site: 3,
    name: 'Charity-managed, sharing with the practice',
    setting: 'South, low deprivation',
    setUp: 'Meetings to share holding with the practice are on, and so is external supervision.',
    limits: limits(cap(6), [12, 15], [24, 30], [35, 45], [14, 20], [1, 3], [31, 45]),
    positions: startingPositions({ session_length: 1 }),
    reviewCalls: { on: true, most: 6 },
  },
  {
    site: 4,
    name: 'PCN-managed, no lead',
    setting: 'Midlands, medium deprivation',
    setUp:
      'There is no external supervision, so a GP supervisor is needed; the practice manager answers alerts.',
    limits: limits(open(6), [10, 13], [24, 30], [40, 50], [16, 24], [1, 3], [31, 45]),
    positions: startingPositions({ ...looser, direct_recontact: 2 }),
    reviewCalls: noReviewCalls,
  },
  {
    site: 5,
    name: 'PCN-managed, with an official lead',
    setting: 'South West, medium deprivation',
    setUp:
      'Line management, wellness plans, the end-of-week debrief and shared holding are all on.',
    limits: limits(cap(6, 8), [12, 15], [24, 30], [40, 50], [14, 20], [1, 2], [28, 42]),
    positions: startingPositions(),
    reviewCalls: { on: true, most: 6 },
  },
  {
    site: 6,
    name: 'Charity-managed, with an official lead',
    setting: 'North, high deprivation',
    setUp:
      'External supervision and peer support are on, and the lead’s own alerts go to the VCSE manager.',
    limits: limits(open(8), [10, 12], [26, 32], [45, 55], [20, 26], [1, 3], [31, 45]),
    positions: startingPositions(looser),
    reviewCalls: { on: true, most: null },
  },
  {
    site: 7,
    name: 'PCN-managed, with an informal lead',
    setting: 'North West, high deprivation',
    setUp: 'Contact hours are agreed in writing, and the clinical lead is accountable.',
    limits: limits(open(8), [10, 12], [24, 30], [45, 55], [20, 26], [2, 4], [28, 35]),
    positions: startingPositions({ ...looser, contact_rate: 4, accompanying: 4 }),
    reviewCalls: { on: false, most: null, suggested: true },
  },
]

export const defaultSite: Site = 5

/** A cap of 6 is near at the sixth session and passed by the seventh (product.md 5.3). */
function cap(near: number, past = near): Limit {
  return { near, past }
}

function open(prompt: number): Limit {
  return { near: prompt, past: null, every: 4 }
}

function limits(
  sessions: Limit,
  held: Pair,
  points: Pair,
  share: Pair,
  span: Pair,
  hours: Pair,
  gap: Pair,
): Limits {
  // Community time is a floor, in % of contracted hours: it is read downwards and has no past.
  const community = { near: 10, past: null }
  return {
    held: pair(held),
    points: pair(points),
    share: pair(share),
    sessions,
    span: pair(span),
    hours: pair(hours),
    gap: pair(gap),
    community,
  }
}

function pair([near, past]: Pair): Limit {
  return { near, past }
}
