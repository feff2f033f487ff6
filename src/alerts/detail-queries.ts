import { read, readOne, type View } from '../access/view.ts'
import type { Day } from '../time/types.ts'

type One = { alert: string }

export const alertEvents = read((from, p: One) =>
  from
    .selectFrom('alert_event as e')
    .leftJoin('person as p', 'p.id', 'e.by_id')
    .select(['e.id', 'e.at', 'e.by_id', 'e.what', 'e.value', 'p.name as by'])
    .where('e.alert_id', '=', p.alert)
    .orderBy('e.at')
    .orderBy('e.id')
    .limit(500),
)

const contextRow = readOne((from, p: One) =>
  from
    .selectFrom('alert_context')
    .select(['alert_id', 'context', 'changed_at', 'version'])
    .where('alert_id', '=', p.alert),
)

/** `owner` is whose key seals the alert's texts; `about` is the worker, who learns who read them. */
type Texts = { owner: string; about: string | null }

/** What the worker wrote beside the alert. */
export async function alertContext(view: View, alert: string, { owner, about }: Texts) {
  const row = await contextRow(view, { alert })
  if (!row) return null
  const text = (await view.opener(owner, about)).open(
    'alert_context',
    'context',
    alert,
    row.context,
  )
  return { text: text ?? '', changedAt: row.changed_at, version: row.version }
}

const talks = read((from, p: One) =>
  from
    .selectFrom('conversation as c')
    .leftJoin('person as p', 'p.id', 'c.by_id')
    .select(['c.id', 'c.at', 'c.agreed', 'p.name as by'])
    .where('c.alert_id', '=', p.alert)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(100),
)

export async function conversations(view: View, alert: string, { owner, about }: Texts) {
  const words = await view.opener(owner, about)
  return (await talks(view, { alert })).map(({ agreed, ...row }) => ({
    ...row,
    agreed: words.open('conversation', 'agreed', row.id, agreed) ?? '',
  }))
}

/** The version an alert was judged by, as far as the viewer may see it. */
export const judgedBy = readOne((from, p: { agreement: string }) =>
  from
    .selectFrom('agreement')
    .select(['id', 'number', 'in_force_at'])
    .where('id', '=', p.agreement),
)

/** The words of the check-in behind an alert, when the worker chose to share them. */
export const sharedWords = readOne((from, p: { checkIn: string }) =>
  from.selectFrom('check_in').select(['week', 'felt_load', 'evenings']).where('id', '=', p.checkIn),
)

/** Who is told about an alert that belongs to the viewer alone, by the viewer's own choice. */
export const sharedWith = read((from, p: One, who) =>
  from
    .selectFrom('share as s')
    .innerJoin('person as p', 'p.id', 's.to_id')
    .select('p.name')
    .where('s.what', '=', 'felt_alert')
    .where('s.record_id', '=', p.alert)
    .where('s.owner_id', '=', who.person)
    .where('s.revoked_at', 'is', null)
    .orderBy('p.name'),
)

/** The person asked for contact, and the one standing in, apart from the viewer. */
export const askedPeople = readOne((from, p: One, who) =>
  from
    .selectFrom('alert as a')
    .leftJoin('person as w', (on) =>
      on.onRef('w.id', '=', 'a.wanted_from').on('w.id', '!=', who.person),
    )
    .leftJoin('person as b', (on) =>
      on.onRef('b.id', '=', 'a.back_up_id').on('b.id', '!=', who.person),
    )
    .select(['w.name as asked', 'b.name as back_up'])
    .where('a.id', '=', p.alert),
)

/** Weeks that others chose to share with the asker in words, the newest first. */
export const sharedWithMe = read((from, p: { since: Day }, who) =>
  from
    .selectFrom('check_in as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.person_id', 'p.name', 'c.week', 'c.felt_load', 'c.evenings'])
    .where('c.person_id', '!=', who.person)
    .where('c.week', '>=', p.since)
    .orderBy('p.name')
    .orderBy('c.week', 'desc'),
)
