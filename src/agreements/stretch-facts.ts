import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayDay } from '../time/words.ts'
import { elements } from './elements.ts'
import { isLive } from './stretch-rules.ts'

/** One stretch, finished for a page. */
export type StretchFact = {
  id: string
  version: number
  element: string
  name: string
  employment: string
  holding: { id: string; label: string } | null
  reason: string
  live: boolean
  /** 'Until Friday 1 January 2027', or how it ended. */
  says: string
  /** The viewer recorded it and may end it early. */
  canEnd: boolean
}

type Opened = {
  id: string
  version: number
  element: string
  employment_id: string
  person_id: string
  holding_id: string | null
  label: string | null
  reason: string
  from_on: Day
  until_on: Day
  ended_at: Instant | null
}

type Who = { person: string; today: Day }

export function stretchFact(row: Opened, { person, today }: Who): StretchFact {
  const live = isLive(row, today)
  const { id, version, element, reason } = row
  return {
    id,
    version,
    element,
    name: elements.find(({ code }) => code === element)?.name ?? element,
    employment: row.employment_id,
    holding: row.holding_id ? { id: row.holding_id, label: row.label ?? 'One holding' } : null,
    reason,
    live,
    says: sayDates(row, live),
    canEnd: live && row.person_id === person,
  }
}

function sayDates({ from_on: from, until_on: until, ended_at: ended }: Opened, live: boolean) {
  const since = `From ${sayDay(from)}`
  if (live) return `${since} until ${sayDay(until)}.`
  const endedOn = ended && londonDay(ended)
  if (endedOn && endedOn < until) return `${since}. Ended early, on ${sayDay(endedOn)}.`
  return `${since}. Ended on ${sayDay(until)}.`
}
