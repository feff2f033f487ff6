import type { View } from '../access/view.ts'
import { practicesFor } from '../holdings/page-queries.ts'
import { contactKey, type Held } from './contact-rows.ts'
import type { Facts } from './check-rows.ts'
import { heldKey, withoutRow } from './holding-rows.ts'
import type { Colleague } from './people-rows.ts'
import { contactsThere, everyHolding, jobsIn, teamsOf, type FileRow } from './queries.ts'

/** What is known here that the rows of a file are looked at against, through the asker's own view. */
export function loadFacts(view: View, file: FileRow): Promise<Facts> {
  if (file.kind === 'people') return peopleFacts(view, file.organisation_id)
  return file.kind === 'holdings' ? holdingFacts(view, file.employment_id!) : contactFacts(view)
}

async function peopleFacts(view: View, organisation: string): Promise<Facts> {
  const [teams, jobs] = await Promise.all([
    teamsOf(view, { organisation }),
    jobsIn(view, { organisation }),
  ])
  const { today } = view.who
  const colleagues = new Map<string, Colleague>()
  for (const { id, name, email, deactivated_at: closed, until_on: until } of jobs) {
    const works = closed === null && (until === null || until >= today)
    colleagues.set(id, { id, name, email, works: works || (colleagues.get(id)?.works ?? false) })
  }
  const names = new Map(teams.map(({ id, name }) => [name.toLowerCase(), id]))
  return { kind: 'people', today, teams: names, colleagues: [...colleagues.values()] }
}

async function holdingFacts(view: View, employment: string): Promise<Facts> {
  const [practices, held, words] = await Promise.all([
    practicesFor(view, { employment, kept: '' }),
    everyHolding(view, {}),
    view.opener(view.who.person),
  ])
  const open = held.filter(({ ended_on: ended }) => ended === null)
  return {
    kind: 'holdings',
    today: view.who.today,
    practices: new Map(practices.map(({ id, name }) => [name.toLowerCase(), id])),
    held: new Set(
      open.map((row) =>
        heldKey(words.open('holding', 'label', row.id, row.label)!, row.held_since),
      ),
    ),
  }
}

async function contactFacts(view: View): Promise<Facts> {
  const { now } = view.who
  const [rows, there, words] = await Promise.all([
    everyHolding(view, {}),
    contactsThere(view, { since: '1990-01-01T00:00:00.000Z', until: now }),
    view.opener(view.who.person),
  ])
  const held = new Map<string, Held[]>()
  for (const { id, ref, label: sealed } of rows) {
    const label = words.open('holding', 'label', id, sealed)!
    // Two whose numbers end alike are both found by that end, and so neither for the other.
    for (const key of new Set([label, withoutRow(label), ref].map((word) => word.toLowerCase()))) {
      held.set(key, [...(held.get(key) ?? []), { id, label, ref }])
    }
  }
  return { kind: 'contacts', now, held, there: new Set(there.map(contactKey)) }
}
