import type { EmploymentChoices } from '../../views/people/employment-fields.tsx'
import type { View } from '../access/view.ts'
import { sayShortDay } from '../time/words.ts'
import type { Values } from '../web/form.ts'
import { administered } from './administered.ts'
import { lastDayBefore } from './bond-times.ts'
import { londonDay } from '../time/london.ts'
import { teams, type BondRow, type JobRow } from './queries.ts'
import {
  defaultWorkingHours,
  parseWorkingHours,
  weekdayNames,
  weekdays,
  type WorkingHours,
} from './working-hours.ts'
import { jobWords, optionsOf } from './words.ts'

/** What the lists of an employment form offer this administrator. */
export async function employmentChoices(view: View): Promise<EmploymentChoices> {
  const [organisations, known] = await Promise.all([administered(view), teams(view, {})])
  const many = organisations.length > 1
  return {
    jobs: optionsOf(jobWords),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    teams: known.map(({ id, name, organisation }) => ({
      value: id,
      label: many ? `${name}, ${organisation}` : name,
    })),
    weekdays: weekdays.map((number) => ({ number, name: weekdayNames[number] })),
  }
}

/** A new job opens with the usual hours; what somebody does is never chosen for them. */
export const newJobValues = (today: string): Values => ({
  weekly_hours: '37.5',
  from_on: today,
  ...hourValues(defaultWorkingHours),
})

export const jobValues = (job: JobRow): Values => ({
  job: job.job,
  holds: job.holds ? 'yes' : '',
  team: job.team_id ?? '',
  organisation: job.organisation_id,
  weekly_hours: String(job.weekly_hours ?? ''),
  started_in_role: job.started_in_role ?? '',
  from_on: job.from_on,
  until_on: job.until_on ?? '',
  ...hourValues(job.working_hours === null ? {} : parseWorkingHours(job.working_hours)),
})

export const hourValues = (hours: WorkingHours): Values =>
  Object.fromEntries(
    weekdays.flatMap((day) => [
      [`from_${day}`, hours[day]?.[0] ?? ''],
      [`to_${day}`, hours[day]?.[1] ?? ''],
    ]),
  )

export const bondValues = (bond: BondRow): Values => ({
  kind: bond.kind,
  from_on: londonDay(bond.from_at),
  until_on: bond.until_at === null ? '' : lastDayBefore(bond.until_at),
})

const labels: Record<string, string> = {
  name: 'Name',
  email: 'E-mail',
  job: 'What they do here',
  holds: 'They also hold people themselves',
  team: 'Team',
  weekly_hours: 'Hours a week',
  started_in_role: 'Started in this kind of work',
  from_on: 'First day',
  until_on: 'Last day',
  last_day: 'Last day',
  reason: 'Why',
  kind: 'What it is',
  site: 'Starting point',
  number: 'Number',
  note: 'When to use it',
  checked_on: 'Checked on',
}

type Shown = { says?: Record<string, string> }

/** Field by field, what is kept now and what was typed; `says` puts ids and codes into words. */
export function differences(kept: Values, yours: Values, { says = {} }: Shown = {}) {
  const show = (value: Values[string]) => {
    const text = typeof value === 'string' ? value : ''
    return says[text] ?? (/^\d{4}-\d\d-\d\d$/.test(text) ? sayShortDay(text) : text)
  }
  return Object.keys(yours)
    .filter((name) => (kept[name] ?? '') !== (yours[name] ?? '') && name !== 'organisation')
    .map((name) => ({
      field: labels[name] ?? hourLabel(name),
      kept: show(kept[name]),
      yours: show(yours[name]),
    }))
}

function hourLabel(name: string): string {
  const [word, number] = name.split('_')
  const day = weekdays.find((each) => each === number)
  return day ? `${weekdayNames[day]} ${word}` : name
}
