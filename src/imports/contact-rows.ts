import { isRefusal } from '../access/change.ts'
import { contactMoment } from '../holdings/dates.ts'
import { contactForm } from '../holdings/form.ts'
import type { ContactDetails } from '../holdings/add-contact.ts'
import type { Instant } from '../time/types.ts'
import { labelFrom } from './holding-rows.ts'
import { saidOf, type RowRead, type Said } from './read-row.ts'

export type Held = { id: string; label: string; ref: string }

export type ContactFacts = {
  now: Instant
  /** Whom they hold or held, by label and by number, in small letters. */
  held: ReadonlyMap<string, readonly Held[]>
  /** Contacts there are already: holding, moment, minutes and way, joined. */
  there: ReadonlySet<string>
}

export type ContactRow = ContactDetails & { holding: string; moment: Instant }

export const contactKey = (row: {
  holding: string
  moment: Instant
  minutes: number
  medium: string
}) => `${row.holding} ${row.moment} ${row.minutes} ${row.medium}`

const passed = ['on', 'at', 'minutes', 'medium', 'chosen_by', 'kind', 'note']

/** A row as the form of a contact would send it, with the one it was with. */
export function contactOf(read: RowRead, facts: ContactFacts): ContactRow | Said[] {
  const { values } = read
  const holding = whoIn(String(values.who ?? ''), facts)
  if (!values.on) return [...('says' in holding ? [holding] : []), noDay]
  const form = contactForm.safeParse(
    Object.fromEntries(passed.flatMap((key) => (values[key] ? [[key, values[key]]] : []))),
  )
  const said = form.success ? [] : saidOf(form.error.issues)
  if ('says' in holding || !form.success) return 'says' in holding ? [holding, ...said] : said
  const moment = contactMoment(form.data, { now: facts.now })
  if (isRefusal(moment)) {
    return moment.refused === 'unfit'
      ? moment.errors.map(({ field, message }) => ({ field, says: message }))
      : [noDay]
  }
  const { from: _, ...details } = form.data
  const row = { ...details, holding: holding.id, moment: moment.at }
  return facts.there.has(contactKey(row)) ? [{ field: 'on', says: isThere }] : row
}

const noDay: Said = { field: 'on', says: 'Write the day of the contact, such as 3 April 2026.' }
const isThere = 'This contact is here already. Take the row out, or give its time.'

function whoIn(written: string, { held }: ContactFacts): Held | Said {
  if (written === '') {
    return {
      field: 'who',
      says: 'Say who this was with. If cells are merged, fill in each of them.',
    }
  }
  const asLabel = held.get(written.toLowerCase()) ?? []
  const found = asLabel.length > 0 ? asLabel : byNumber(written, held)
  if (found.length === 1) return found[0]!
  return {
    field: 'who',
    says:
      found.length === 0
        ? 'You hold nobody with this label or number. Bring in whom you hold first, or put it right.'
        : 'Two people you hold have this label. Write the number that Holdfast gave, such as H2B3C.',
  }
}

const byNumber = (written: string, held: ContactFacts['held']) =>
  /\d/.test(written) ? (held.get(labelFrom(written, 0).toLowerCase()) ?? []) : []
