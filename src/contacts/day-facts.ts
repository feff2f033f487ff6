import type { PutBackFacts } from '../../views/components/put-back.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { londonDay, londonTime } from '../time/london.ts'
import { mostRows } from './form.ts'
import { contactsById, heldByLabel } from './queries.ts'

/** What the form of a clinic day needs whoever typed what. */
export async function clinicDayFacts(view: View) {
  const [held, jobs] = await Promise.all([heldByLabel(view), ownJobs(view, {})])
  const [seen, noteSeen] = await Promise.all([
    whoSees(view, 'contact', jobs[0]?.id ?? null),
    whoSees(view, 'contact_note', null),
  ])
  const people = held.map(({ id, label, ref }) => ({
    value: id,
    label: isTwice(held, label) ? `${label} (${ref})` : label,
  }))
  return { people, rows: mostRows, whoSees: seen, noteWhoSees: noteSeen }
}

const isTwice = (held: { label: string }[], label: string) =>
  held.filter((each) => each.label === label).length > 1

type Contacts = Awaited<ReturnType<typeof contactsById>>

/** What was taken away, as the form of its day would send it again. */
export function takenAwayFacts(contacts: Contacts): PutBackFacts {
  const [first] = contacts as [Contacts[number]]
  const day = londonDay(first.at)
  return {
    title: contacts.length === 1 ? 'Contact taken away' : `${contacts.length} contacts taken away`,
    words: 'They do not count any more. If that was a slip, put them back just as they were.',
    action: '/contacts',
    values: {
      on: day,
      medium: first.medium,
      minutes: String(first.minutes),
      'holding[]': contacts.map((row) => row.holding_id),
      'at[]': contacts.map((row) => londonTime(row.at)),
      'minutes[]': contacts.map((row) => String(row.minutes)),
      'medium[]': contacts.map((row) => row.medium),
      'kind[]': contacts.map((row) => row.kind),
      'note[]': contacts.map((row) => row.note ?? ''),
    },
    save: contacts.length === 1 ? 'Put it back' : 'Put them back',
    back: { href: `/contacts?week=${day}`, label: 'Carry on' },
  }
}
