import { read, readOne, type View } from '../access/view.ts'
import { spanOf, type Week } from '../time/weeks.ts'

/** More than anyone could have in a week: it is one page. */
const most = 1000

const between = read((from, p: { since: string; until: string }, who) =>
  from
    .selectFrom('contact as c')
    .innerJoin('holding as h', 'h.id', 'c.holding_id')
    .select(['c.id', 'c.holding_id', 'c.at', 'c.minutes', 'c.medium', 'c.kind', 'c.out_of_hours'])
    .select(['c.made_at', 'c.version', 'h.label', 'h.ref'])
    .where('c.person_id', '=', who.person)
    .where('c.at', '>=', p.since)
    .where('c.at', '<', p.until)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(most),
)

/** The asker's own contacts of one week, earliest first, labels opened. */
export async function contactsIn(view: View, { monday, sunday }: Week) {
  const { from, until } = spanOf(monday, sunday)
  const rows = await between(view, { since: from, until })
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    ...row,
    label: words.open('holding', 'label', row.holding_id, row.label)!,
  }))
}

export type WeekContact = Awaited<ReturnType<typeof contactsIn>>[number]

const ownContact = readOne((from, p: { id: string }, who) =>
  from.selectFrom('contact').selectAll().where('id', '=', p.id).where('person_id', '=', who.person),
)

/** The asker's own contacts by id, notes opened: what a form would need to keep them again. */
export async function contactsById(view: View, ids: readonly string[]) {
  const rows = await Promise.all(ids.map((id) => ownContact(view, { id })))
  const words = await view.opener(view.who.person)
  return rows
    .filter((row) => row !== undefined)
    .map((row) => ({ ...row, note: words.open('contact', 'note', row.id, row.note) }))
}

const held = read((from, _: object, who) =>
  from
    .selectFrom('holding')
    .select(['id', 'label', 'ref'])
    .where('person_id', '=', who.person)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .limit(500),
)

/** Everyone the asker holds, by label, to choose from. */
export async function heldByLabel(view: View) {
  const rows = await held(view, {})
  const words = await view.opener(view.who.person)
  return rows
    .map(({ id, label, ref }) => ({ id, ref, label: words.open('holding', 'label', id, label)! }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB') || a.id.localeCompare(b.id))
}

/** The hours agreed in each of the asker's own jobs. */
export const ownHours = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'o.name as organisation', 'e.working_hours'])
    .where('e.person_id', '=', who.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('e.from_on')
    .orderBy('e.id'),
)
