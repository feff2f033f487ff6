import { read, type View } from '../access/view.ts'

type One = { alert: string }

const heldItems = read((from, p: One) =>
  from
    .selectFrom('alert_item as i')
    .leftJoin('holding as h', 'h.id', 'i.record_id')
    .leftJoin('person as p', 'p.id', 'h.person_id')
    .select(['i.record_id', 'h.ref', 'h.label', 'h.held_since', 'h.person_id', 'h.status'])
    .select(['h.next_review_on', 'h.progress_since', 'p.name as holder'])
    .where('i.alert_id', '=', p.alert)
    .where('i.what', '=', 'holding')
    .orderBy((of) => of.case().when('h.held_since', 'is', null).then(1).else(0).end())
    .orderBy('h.held_since')
    .orderBy('i.record_id')
    .limit(200),
)

const contactItems = read((from, p: One) =>
  from
    .selectFrom('alert_item as i')
    .innerJoin('contact as c', 'c.id', 'i.record_id')
    .leftJoin('holding as h', 'h.id', 'c.holding_id')
    .select(['c.id', 'c.at', 'c.minutes', 'c.holding_id', 'c.person_id', 'h.ref', 'h.label'])
    .where('i.alert_id', '=', p.alert)
    .where('i.what', '=', 'contact')
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(200),
)

/** The people held that were counted, with labels opened for a reader who may see them. */
export async function countedHoldings(view: View, alert: string) {
  const rows = await heldItems(view, { alert })
  const words = await openers(view, rows)
  return rows.map(({ label, ...row }) => ({
    ...row,
    label: words.get(row.person_id)?.open('holding', 'label', row.record_id, label) ?? null,
  }))
}

/** The contacts that were counted, each with the label of the person held. */
export async function countedContacts(view: View, alert: string) {
  const rows = await contactItems(view, { alert })
  const words = await openers(view, rows)
  return rows.map(({ label, ...row }) => ({
    ...row,
    label: words.get(row.person_id)?.open('holding', 'label', row.holding_id, label) ?? null,
  }))
}

/** One for each worker whose words are among these: a team's list has several. */
async function openers(view: View, rows: { person_id: string | null }[]) {
  const people = new Set(rows.flatMap(({ person_id: person }) => person ?? []))
  const opened = [...people].map(async (person) => [person, await view.opener(person)] as const)
  return new Map<string | null, Awaited<ReturnType<View['opener']>>>(await Promise.all(opened))
}

/** The weeks that were counted, newest first, each as its snapshot keeps it. */
export const countedWeeks = read((from, p: One & { metric: string }) =>
  from
    .selectFrom('alert_item as i')
    .innerJoin('alert as a', 'a.id', 'i.alert_id')
    .leftJoin('load_snapshot as s', (on) =>
      on
        .onRef('s.week', '=', 'i.record_id')
        .onRef('s.employment_id', '=', 'a.employment_id')
        .on('s.metric', '=', p.metric as 'share'),
    )
    .select(['i.record_id', 's.value'])
    .where('i.alert_id', '=', p.alert)
    .where('i.what', '=', 'week')
    .orderBy('i.record_id', 'desc'),
)

/** The workers that were counted, A to Z, as far as the asker leads them. */
export const countedJobs = read((from, p: One, who) =>
  from
    .selectFrom('alert_item as i')
    .innerJoin('employment as e', 'e.id', 'i.record_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.id', 'e.person_id', 'p.name'])
    .where('i.alert_id', '=', p.alert)
    .where('i.what', '=', 'employment')
    .where((of) =>
      of.exists(
        of
          .selectFrom('bond as b')
          .select('b.id')
          .whereRef('b.employment_id', '=', 'e.id')
          .where('b.viewer_id', '=', who.person)
          .where('b.kind', '=', 'line')
          .where('b.from_at', '<=', who.now)
          .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)])),
      ),
    )
    .orderBy('p.name')
    .orderBy('e.id'),
)
