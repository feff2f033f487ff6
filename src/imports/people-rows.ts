import { personForm } from '../people/form.ts'
import { jobWords } from '../people/words.ts'
import type { Job } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { saidOf, type RowRead, type Said } from './read-row.ts'

export type Colleague = { id: string; name: string; email: string | null; works: boolean }

export type PeopleFacts = {
  today: Day
  /** Teams of the organisation by their names in small letters. */
  teams: ReadonlyMap<string, string>
  colleagues: readonly Colleague[]
}

export type PersonRow = {
  n: number
  name: string
  email: string | null
  job: Exclude<Job, 'administrator'>
  holds: boolean
  team: string | null
  weeklyHours: number
  startedInRole: Day
  fromOn: Day
  untilOn: Day | null
  /** As they were written; who is meant is found when all rows are known. */
  lead: string
  manager: string
}

const fullTime = 37.5
const earliest: Day = '1950-01-01'

/** A row as the form of a new person would send it, checked as that form is. */
export function personOf(read: RowRead, facts: PeopleFacts): PersonRow | Said[] {
  const { values } = read
  const text = (key: string) => String(values[key] ?? '')
  const team = teamOf(text('team'), facts)
  if (typeof team === 'object') return [team]
  const from = text('from_on') || facts.today
  const form = personForm.safeParse({
    name: nameOf(text('name'), text('first_name'), text('last_name')),
    email: text('email').replace(/^mailto:/i, ''),
    job: text('job'),
    holds: text('holds'),
    team,
    weekly_hours: hoursOf(text('weekly_hours'), text('wte')),
    started_in_role: text('started_in_role') || from,
    from_on: from,
    until_on: text('until_on'),
  })
  if (!form.success) return saidOf(form.error.issues)
  const { data } = form
  const wrong = wrongDays(data)
  if (wrong) return [wrong]
  if (data.job === 'administrator') return [{ field: 'job', says: noAdministrator }]
  return {
    n: read.n,
    name: data.name,
    email: data.email,
    job: data.job,
    holds: data.holds || data.job === 'link_worker',
    team: data.team,
    weeklyHours: data.weekly_hours,
    startedInRole: data.started_in_role,
    fromOn: data.from_on,
    untilOn: data.until_on,
    lead: text('lead'),
    manager: text('manager'),
  }
}

/** How somebody is named in the list, though something else of the row may be wrong. */
export const nameIn = ({ n, values }: RowRead) => {
  const text = (key: string) => String(values[key] ?? '')
  const name = nameOf(text('name'), text('first_name'), text('last_name'))
  return { n, name, email: text('email').toLowerCase() || null }
}

const noAdministrator = `${jobWords.administrator}s are added one by one, under “People”.`

/** 'Okafor, Sam' is Sam Okafor. */
function nameOf(name: string, first: string, last: string): string {
  if (name === '') return `${first} ${last}`.trim()
  const [before, after, more] = name.split(',')
  return after && more === undefined ? `${after.trim()} ${before!.trim()}` : name
}

const hoursOf = (hours: string, wte: string) =>
  hours || (wte ? String(Math.round(Number(wte) * fullTime * 100) / 100) : String(fullTime))

function wrongDays(days: {
  from_on: Day
  until_on: Day | null
  started_in_role: Day
}): Said | null {
  const old = (['from_on', 'started_in_role'] as const).find((field) => days[field] < earliest)
  if (old) return { field: old, says: 'Check the year: this is a long time ago.' }
  if (days.until_on === null || days.until_on >= days.from_on) return null
  return { field: 'until_on', says: 'The last day is before the first. Put one of them right.' }
}

function teamOf(written: string, { teams }: PeopleFacts): string | Said {
  if (written === '') return ''
  const found = teams.get(written.toLowerCase()) ?? (isOneOf(teams, written) ? written : undefined)
  if (found) return found
  const names = [...teams.keys()]
  const known = names.length === 0 ? 'Add a team first.' : `Teams here: ${names.join(' · ')}.`
  return { field: 'team', says: `We do not know this team. ${known}` }
}

/** The one answer for all rows is a team’s id. */
const isOneOf = (teams: PeopleFacts['teams'], id: string) => [...teams.values()].includes(id)
