import type { ContactLine, ContactsFacts } from '../../views/contacts/contacts-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { mediumWords } from '../holdings/words.ts'
import { parseWorkingHours, sayWorkingHours } from '../people/working-hours.ts'
import { londonDay, londonTime } from '../time/london.ts'
import { sayDayOfWeek, sayMinutes, sayWeek, type Week } from '../time/weeks.ts'
import { contactsIn, ownHours, type WeekContact } from './queries.ts'
import { isFresh, lastBatch, minutesOf, totalsOf } from './rules.ts'

/** One week of contacts in finished words. */
export async function contactsFacts(view: View, week: Week): Promise<ContactsFacts> {
  const [rows, jobs] = await Promise.all([contactsIn(view, week), ownHours(view, {})])
  const days = Map.groupBy(rows, ({ at }) => londonDay(at))
  const { now } = view.who
  return {
    week,
    title: week.isThis ? "This week's contacts" : `Contacts, ${sayWeek(week)}`,
    totals: inWords(totalsOf(rows)),
    hours: sayHours(jobs),
    days: [...days].map(([day, contacts]) => ({
      day,
      title: sayDayOfWeek(day),
      total: `${sayCount(contacts.length)}, ${sayMinutes(minutesOf(contacts))}`,
      lines: contacts.map((row) => lineOf(row, now)),
    })),
    together: lastBatch(rows, now).map(({ id }) => id),
    whoSees: await whoSees(view, 'contact', jobs[0]?.id ?? null),
  }
}

const sayCount = (count: number) => `${count} ${count === 1 ? 'contact' : 'contacts'}`

const inWords = ({ count, holding, connecting, outOfHours }: ReturnType<typeof totalsOf>) => [
  { key: 'In all', value: `${sayCount(count)}, ${sayMinutes(holding + connecting)}` },
  { key: 'Holding', value: sayMinutes(holding) },
  { key: 'Connecting', value: sayMinutes(connecting) },
  { key: 'Out of hours', value: outOfHours === 0 ? 'None' : sayCount(outOfHours) },
]

type Job = Awaited<ReturnType<typeof ownHours>>[number]

/** What the mark is judged by: the worker's own pattern, named by job when there are several. */
const sayHours = (jobs: Job[]) =>
  jobs.map(({ organisation, working_hours: hours }) => {
    const said = sayWorkingHours(parseWorkingHours(hours))
    return jobs.length > 1 ? `${organisation}: ${said}` : said
  })

const kinds = { holding: 'holding', connecting: 'connecting' } as const

const lineOf = (row: WeekContact, now: string): ContactLine => ({
  id: row.id,
  href: `/holdings/${row.holding_id}/contacts/${row.id}?from=week`,
  label: row.label,
  ref: row.ref,
  time: londonTime(row.at),
  how: `${mediumWords[row.medium]}, ${sayMinutes(row.minutes)}, ${kinds[row.kind]}`,
  outOfHours: row.out_of_hours === 1,
  undo: isFresh(row, now)
    ? { action: `/holdings/${row.holding_id}/contacts/${row.id}/removal`, version: row.version }
    : null,
})
