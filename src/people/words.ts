import type { BondKind, Job } from '../database/schema.ts'
import { sayShortDay } from '../time/words.ts'
import type { Day } from '../time/types.ts'
import type { OrganisationKind } from './edit-organisation.ts'

export const jobWords: Record<Job, string> = {
  link_worker: 'Link worker',
  lead: 'Lead social prescriber',
  manager: 'VCSE manager',
  clinical_lead: 'Clinical lead',
  administrator: 'Administrator',
}

/** What somebody is to the person whose job it is. */
export const bondWords: Record<BondKind, string> = {
  line: 'Leads them',
  manager: 'VCSE manager',
  clinical: 'Clinical lead',
  external: 'External supervisor',
  buddy: 'Buddy',
  back_up: 'Back-up',
}

export const kindWords: Record<OrganisationKind, string> = {
  practice: 'GP practice',
  pcn: 'Primary care network',
  charity: 'Charity',
  other: 'Something else',
}

/** 'From 3 Feb 2026', or '3 Feb 2026 to 5 Jun 2026' */
export const sayDays = (from: Day, until: Day | null) =>
  until === null ? `From ${sayShortDay(from)}` : `${sayShortDay(from)} to ${sayShortDay(until)}`

type Stands = { until_on: Day | null; from_on: Day; deactivated_at: string | null }

/** 'Sign-in closed', 'Left', 'Not yet', or nothing for somebody who is here. */
export function sayNow(
  { until_on: until, from_on: from, deactivated_at: closed }: Stands,
  today: Day,
) {
  if (closed !== null) return 'Sign-in closed'
  if (until !== null && until < today) return 'Left'
  return from > today ? 'Not yet' : null
}

export const optionsOf = <K extends string>(words: Record<K, string>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }))
