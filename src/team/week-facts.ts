import type { Behind, WeekOfWorker } from '../../views/team/team-page.tsx'
import type { View } from '../access/view.ts'
import { startOf } from '../people/bond-times.ts'
import { lastWeeksDays } from '../people/last-weeks.ts'
import { addDays, daysBetween, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayShortDay } from '../time/words.ts'
import { contactsSince, leaveIn, leftBehind, reviewsBy } from './week-queries.ts'

/** Days after a start in the role in which somebody is still new (product.md 5.4, NEW_START). */
const newForDays = 97

type Job = { employment: string; started_in_role: Day | null; until_on: Day | null }

/** The week of everyone the asker leads: four questions, however many people there are. */
export async function weekFacts(view: View) {
  const { today } = view.who
  const monday = weekOf(today)
  const sunday = addDays(monday, 6)
  const [contacts, leave, reviews, behind] = await Promise.all([
    contactsSince(view, { since: startOf(monday) }),
    leaveIn(view, { first: monday, last: sunday }),
    reviewsBy(view, { last: sunday }),
    leftBehind(view, { soon: addDays(today, lastWeeksDays) }),
  ])
  const of = <R extends { employment_id: string }>(rows: R[], id: string) =>
    rows.filter((row) => row.employment_id === id)
  return {
    behind: behind.map((row) => sayBehind(row, today)),
    of: ({ employment: id, started_in_role: started, until_on: until }: Job): WeekOfWorker => ({
      contacts: sayContacts(of(contacts, id)[0]),
      leave: of(leave, id).map(sayLeave).join(', ') || null,
      reviews: sayReviews(of(reviews, id)[0]),
      fresh: sayNew(started, today),
      leaves: until && `Leaves on ${sayShortDay(until)}`,
    }),
  }
}

/** '6 contacts, 3 hours 20 minutes', or nothing kept. */
function sayContacts(row: { contacts: number; minutes: number } | undefined): string {
  if (!row) return 'No contacts yet'
  const contacts = Number(row.contacts)
  return `${contacts === 1 ? '1 contact' : `${contacts} contacts`}, ${sayMinutes(Number(row.minutes))}`
}

const dayOfMonth = (day: Day) => sayShortDay(day).replace(/ \d{4}$/, '')

type Leave = { from_on: Day; until_on: Day; part: 'whole' | 'morning' | 'afternoon' }

export function sayLeave({ from_on: from, until_on: until, part }: Leave): string {
  if (part !== 'whole') return `On leave, ${part} of ${dayOfMonth(from)}`
  return from === until
    ? `On leave ${dayOfMonth(from)}`
    : `On leave ${dayOfMonth(from)} to ${dayOfMonth(until)}`
}

function sayReviews(row: { due: number; late: number } | undefined) {
  const [due, late] = [Number(row?.due ?? 0), Number(row?.late ?? 0)]
  return { due, late }
}

/** The first 90 days and a week are a time to ask how the job is. */
function sayNew(started: Day | null, today: Day): string | null {
  if (started === null) return null
  const days = daysBetween(started, today)
  return days >= 0 && days < newForDays ? `New, day ${days + 1}` : null
}

type BehindRow = Awaited<ReturnType<typeof leftBehind>>[number]

function sayBehind({ id, person_id, name, people, until_on }: BehindRow, today: Day): Behind {
  const held = Number(people) === 1 ? '1 person is' : `${Number(people)} people are`
  const over = until_on !== null && until_on < today
  return {
    href: `/people/${person_id}/leaving?employment=${id}`,
    words: over
      ? `${held} still held by ${name}, who left on ${sayShortDay(until_on)}.`
      : `${held} still held by ${name}, who leaves on ${sayShortDay(until_on!)}.`,
  }
}
