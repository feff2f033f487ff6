import { read, readOne, type View } from '../access/view.ts'
import type { Instant } from '../time/types.ts'

type Of = { session: string }

const ownSitting = readOne((from, p: Of, who) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as v', 'v.session_id', 's.id')
    .leftJoin('supervisor as x', 'x.id', 's.supervisor_id')
    .leftJoin('person as g', (join) =>
      join.on((of) => of('g.id', '=', of.fn.coalesce('s.giver_id', 'x.person_id'))),
    )
    .select(['s.id', 's.type', 's.starts_at', 's.minutes', 's.status', 'v.employment_id'])
    .select(['v.status as place', 'g.id as giver'])
    .select((of) => of.fn.coalesce('g.name', 'x.name').as('giver_name'))
    .where('s.id', '=', p.session)
    .where('v.person_id', '=', who.person)
    .orderBy('v.id')
    .limit(1),
)

const bondWith = readOne((from, p: { employment: string; giver: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.kind', 'b.from_at as since', 'p.name', 'p.id as viewer_id'])
    .where('b.employment_id', '=', p.employment)
    .where('b.viewer_id', '=', p.giver)
    .where('b.viewer_id', '!=', who.person)
    .where('b.kind', 'in', ['line', 'clinical', 'external'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('b.from_at')
    .limit(1),
)

/** A session the asker is supervised in, and whether whoever gives it can read here. */
export async function findSitting(view: View, session: string) {
  const row = await ownSitting(view, { session })
  if (!row) return null
  const { giver, employment_id: employment } = row
  const reader = giver === null ? undefined : await bondWith(view, { employment, giver })
  const isOpen = row.status === 'booked' && row.place === 'booked'
  return { ...row, reader: reader ?? null, isOpen }
}

export type Sitting = NonNullable<Awaited<ReturnType<typeof findSitting>>>

const ownPreparation = readOne((from, p: Of, who) =>
  from
    .selectFrom('preparation as p')
    .selectAll('p')
    .where('p.session_id', '=', p.session)
    .where('p.person_id', '=', who.person),
)

const receivedFor = read((from, p: Of, who) =>
  from
    .selectFrom('preparation as p')
    .innerJoin('person as o', 'o.id', 'p.person_id')
    .innerJoin('supervision_session as s', 's.id', 'p.session_id')
    .selectAll('p')
    .select(['o.name as from', 's.type', 's.starts_at'])
    .where('p.session_id', '=', p.session)
    .where('p.person_id', '!=', who.person)
    .orderBy('o.name')
    .orderBy('p.id')
    .limit(100),
)

const itemsOf = read((from, p: { preparation: string }) =>
  from
    .selectFrom('preparation_item')
    .selectAll()
    .where('preparation_id', '=', p.preparation)
    .orderBy('position')
    .orderBy('id')
    .limit(500),
)

/** What the asker prepared for this session, opened; null while there is nothing. */
export async function findPreparation(view: View, session: string) {
  const row = await ownPreparation(view, { session })
  if (!row) return null
  const { sent_to: giver, employment_id: employment } = row
  const isOut = giver !== null && row.taken_back_at === null
  const sentTo = isOut ? await bondWith(view, { employment, giver }) : undefined
  return { ...(await opened(view, row)), sentTo: sentTo ?? null }
}

/** What others sent the asker for this session, opened, A to Z. */
export async function preparationsSent(view: View, session: string) {
  const rows = await receivedFor(view, { session })
  return Promise.all(rows.map((row) => opened(view, row)))
}

type Kept = { id: string; person_id: string; words: Buffer | null }

async function opened<R extends Kept>(view: View, row: R) {
  const words = await view.opener(row.person_id)
  const items = await itemsOf(view, { preparation: row.id })
  return {
    ...row,
    words: words.open('preparation', 'words', row.id, row.words) ?? '',
    items: items.map((item) => ({
      ...item,
      words: words.open('preparation_item', 'words', item.id, item.words),
    })),
  }
}

export type Preparation = NonNullable<Awaited<ReturnType<typeof findPreparation>>>
/** The same for whoever it was sent to. */
export type Brought = Omit<Preparation, 'sentTo'>
export type Item = Preparation['items'][number]

const heldAmong = read((from, p: { preparation: string }) =>
  from
    .selectFrom('holding as h')
    .innerJoin('preparation_item as i', 'i.record_id', 'h.id')
    .select(['h.id', 'h.person_id', 'h.label', 'h.held_since', 'h.ended_on'])
    .select(['h.for_waiting', 'h.for_change', 'h.for_practice', 'h.for_witness'])
    .select(['h.paused_days', 'h.status', 'h.status_since'])
    .where('i.preparation_id', '=', p.preparation)
    .where('i.what', '=', 'holding'),
)

/** Those of the people brought whom the asker may know of, with their labels. */
export async function holdingsBrought(view: View, { id, person_id: owner }: Kept) {
  const rows = await heldAmong(view, { preparation: id })
  if (rows.length === 0) return []
  const words = await view.opener(owner)
  return rows.map((row) => ({
    ...row,
    label: words.open('holding', 'label', row.id, row.label) ?? '',
  }))
}

const linesAmong = read((from, p: { preparation: string }) =>
  from
    .selectFrom('excerpt as e')
    .innerJoin('preparation_item as i', 'i.record_id', 'e.id')
    .select(['e.id', 'e.person_id', 'e.words'])
    .where('i.preparation_id', '=', p.preparation)
    .where('i.what', '=', 'excerpt'),
)

/** Those of the lines brought that the asker may read. */
export async function linesBrought(view: View, { id, person_id: owner }: Kept) {
  const rows = await linesAmong(view, { preparation: id })
  if (rows.length === 0) return []
  const words = await view.opener(owner)
  return rows.map((row) => ({
    id: row.id,
    words: words.open('excerpt', 'words', row.id, row.words) ?? '',
  }))
}

const ownHeld = read((from, _: object, who) =>
  from
    .selectFrom('holding')
    .select('id')
    .where('person_id', '=', who.person)
    .where('ended_on', 'is', null),
)

/** Ids of the people the asker holds now. */
export const heldIds = async (view: View) => new Set((await ownHeld(view, {})).map(({ id }) => id))

type Span = { from: Instant; until: Instant }

/** What others sent the asker for sessions that are booked in this stretch of time, soonest first. */
export const preparationsToRead = read((from, p: Span, who) =>
  from
    .selectFrom('preparation as p')
    .innerJoin('supervision_session as s', 's.id', 'p.session_id')
    .innerJoin('person as o', 'o.id', 'p.person_id')
    .select(['p.session_id', 's.starts_at', 'o.name as from'])
    .where('p.sent_to', '=', who.person)
    .where('p.person_id', '!=', who.person)
    .where('s.status', '=', 'booked')
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until)
    .orderBy('s.starts_at')
    .orderBy('p.id')
    .limit(20),
)

/** Sessions of the asker's own in this stretch of time for which they have prepared nothing. */
export const unprepared = read((from, p: Span, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .select('s.id')
    .where('x.person_id', '=', who.person)
    .where('x.status', '=', 'booked')
    .where('s.status', '=', 'booked')
    .where('s.type', '!=', 'practice')
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until)
    .where('s.id', 'not in', (of) =>
      of
        .selectFrom('preparation as p')
        .select('p.session_id')
        .where('p.person_id', '=', who.person),
    )
    .limit(20),
)
