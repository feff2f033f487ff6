import type {
  CoHolderRole,
  EndReason,
  Intensity,
  Medium,
  Risk,
  WaitingFor,
} from '../../database/schema.ts'
import type { Instant } from '../../time/types.ts'
import type { PracticeKey } from './add-places.ts'
import { momentOf, type Calendar } from './calendar.ts'
import type { EmploymentKey, PersonKey } from './cast.ts'

export type Does = 'waiting' | 'change' | 'practice' | 'witness'
export type Because = 'no_provision' | 'waiting_list' | 'not_ready' | 'complexity'

/** Someone in the team, or a name from outside; `spoken` is days ago. */
export type Beside = {
  role: CoHolderRole
  who?: PersonKey
  name?: string
  spoken?: number
  shares?: string
  /** Has not said yes yet. */
  asked?: true
}

export type Ending = { days: number; why: EndReason; wayBack?: string; toldInStory?: true }

type Moment = (calendar: Calendar) => Instant

/** A contact outside working hours. */
export type Evening = { at: Moment; medium: Medium }

export const evening = (days: number, time: string, medium: Medium): Evening => ({
  at: (calendar) => momentOf(calendar.daysAgo(days), time),
  medium,
})

/** So many working days before the last working morning. */
export const workday =
  (n: number, time: string): Moment =>
  (calendar) =>
    momentOf(calendar.workingDaysAgo(n), time)

export const lastEvening = (time: string, medium: Medium): Evening => ({
  at: workday(1, time),
  medium,
})

type More = {
  waits?: WaitingFor
  because?: Because[]
  risk?: [level: Risk, days: number]
  knots?: true
  noOne?: true
  going?: 'moving' | 'steady' | 'stuck'
  beside?: Beside[]
  /** Days from today until the next review; below zero it is late. */
  review?: number
  note?: string
  offloaded?: PracticeKey
  practice?: PracticeKey
  evenings?: Evening[]
  ended?: Ending
}

/** `seen` counts contacts that are sessions; messages come on top. */
export type Held = More & {
  label: string
  since: number | Moment
  does: Does[]
  pull: Intensity
  seen: number
}

/** One person held, for so many weeks or since a moment of the story. */
export const held = (
  label: string,
  weeks: number | Moment,
  does: string,
  pull: Intensity,
  seen: number,
  more: More = {},
): Held => ({
  label,
  since: typeof weeks === 'number' ? Math.round(weeks * 7) : weeks,
  does: does.split(' ') as Does[],
  pull,
  seen,
  ...more,
})

export type HeldBy = Partial<Record<EmploymentKey, Held[]>>
