import type { TimeFacts, TimeLine } from '../../views/time-blocks/time-page.tsx'
import type { PutBackFacts } from '../../views/components/put-back.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { isFresh, minutesOf } from '../contacts/rules.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { sayDayOfWeek, sayMinutes, sayWeek, type Week } from '../time/weeks.ts'
import type { FieldError, Values } from '../web/form.ts'
import { communityReadings, timeIn, type FoundTime, type WeekTime } from './queries.ts'
import { sayCommunity, timeKindWords } from './words.ts'

export type Typed = { values: Values; errors: FieldError[] }

/** What the form of other time needs whoever typed what. */
export async function timeFormFacts(view: View, typed: Typed) {
  const jobs = await ownJobs(view, {})
  const [seen, noteSeen] = await Promise.all([
    whoSees(view, 'time', jobs[0]?.id ?? null),
    whoSees(view, 'time_note', null),
  ])
  return {
    ...typed,
    jobs: jobs.length > 1 ? jobs.map((job) => ({ value: job.id, label: job.organisation })) : [],
    whoSees: seen,
    noteWhoSees: noteSeen,
  }
}

/** One week of other time in finished words, with the form to add to it. */
export async function timeFacts(view: View, week: Week, typed: Typed): Promise<TimeFacts> {
  const [rows, shares, form] = await Promise.all([
    timeIn(view, week),
    communityReadings(view, {}),
    timeFormFacts(view, typed),
  ])
  const days = Map.groupBy(rows, (row) => row.spent_on)
  const severalJobs = form.jobs.length > 1
  return {
    week,
    form,
    title: week.isThis ? 'Other time this week' : `Other time, ${sayWeek(week)}`,
    community: shares.map((row) => ({
      job: severalJobs ? row.organisation : null,
      words: sayCommunity(row),
      href: `/load/${row.employment_id}/community`,
    })),
    totals: totalsOf(rows),
    days: [...days].map(([day, blocks]) => ({
      title: sayDayOfWeek(day),
      total: sayMinutes(minutesOf(blocks)),
      lines: blocks.map((row) => lineOf(row, { now: view.who.now, severalJobs })),
    })),
  }
}

/** Only the kinds there are, in the order of the form. */
const totalsOf = (rows: WeekTime[]) =>
  Object.entries(timeKindWords)
    .map(([kind, key]) => ({ key, minutes: minutesOf(rows.filter((row) => row.kind === kind)) }))
    .filter(({ minutes }) => minutes > 0)
    .map(({ key, minutes }) => ({ key, value: sayMinutes(minutes) }))

type Around = { now: string; severalJobs: boolean }

const lineOf = (row: WeekTime, { now, severalJobs }: Around): TimeLine => ({
  href: `/time/${row.id}`,
  kind: timeKindWords[row.kind],
  long: sayMinutes(row.minutes) + (severalJobs ? `, ${row.organisation}` : ''),
  note: row.note,
  undo: isFresh(row, now) ? { action: `/time/${row.id}/removal`, version: row.version } : null,
})

/** A kept entry as the form would have sent it. */
export const valuesOf = (row: FoundTime): Values => ({
  spent_on: row.spent_on,
  hours: row.minutes >= 60 ? String(Math.floor(row.minutes / 60)) : '',
  minutes: row.minutes % 60 === 0 ? '' : String(row.minutes % 60),
  kind: row.kind,
  note: row.note ?? '',
})

export const takenAway = (row: FoundTime): PutBackFacts => ({
  title: 'Time taken away',
  words: 'It does not count any more. If that was a slip, put it back just as it was.',
  action: '/time',
  values: { ...valuesOf(row), employment: row.employment_id },
  save: 'Put it back',
  back: { href: `/time?week=${row.spent_on}`, label: 'Carry on' },
})
