import { read, readOne, type View } from '../access/view.ts'
import { givesIt, readsAlong } from './rules.ts'

const seatsIn = read((from, p: { session: string }) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .innerJoin('employment as e', 'e.id', 'x.employment_id')
    .innerJoin('person as w', 'w.id', 'x.person_id')
    .leftJoin('person as g', 'g.id', 's.giver_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['x.id', 'x.session_id', 'x.employment_id', 'x.person_id', 'x.version'])
    .select(['x.support', 'x.learning', 'x.cases', 'x.management', 'x.helped'])
    .select(['s.type', 's.status', 's.starts_at', 's.minutes', 's.held_minutes', 's.giver_id'])
    .select(['e.organisation_id', 'w.name as worker', 'g.name as giver'])
    .select(['v.name as supervisor', 'v.person_id as supervisor_person'])
    .where('s.id', '=', p.session)
    .orderBy('w.name')
    .orderBy('x.id')
    .limit(50),
)

const bondsIn = read((from, p: { session: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('supervisee as x', 'x.employment_id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.employment_id', 'b.viewer_id', 'b.kind', 'p.name'])
    .where('x.session_id', '=', p.session)
    .where('b.kind', 'in', ['line', 'external', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name')
    .orderBy('b.viewer_id'),
)

type SeatRow = Awaited<ReturnType<typeof seatsIn>>[number]
type BondRow = Awaited<ReturnType<typeof bondsIn>>[number]

/** Everybody who reads it beside its worker, each once. */
const readersOf = (row: SeatRow, bonds: readonly BondRow[]) =>
  bonds
    .filter((bond) => bond.employment_id === row.employment_id && readsAlong(row, bond))
    .map(({ viewer_id: id, name }) => ({ id, name }))
    .filter(({ id }, place, all) => all.findIndex((each) => each.id === id) === place)

/** `mayWrite` is the worker and whoever gives the session; `other` is that person, inside or not. */
function asRead(row: SeatRow, bonds: readonly BondRow[], me: string) {
  const readers = readersOf(row, bonds)
  const isMine = row.person_id === me
  const reads = isMine || readers.some(({ id }) => id === me)
  return {
    ...row,
    isMine,
    reads,
    mayWrite: isMine || (reads && givesIt(row, me)),
    readers,
    other: readers.find(({ id }) => givesIt(row, id)) ?? null,
    with: row.giver ?? row.supervisor,
  }
}

/** Those of a session whose record the asker may read. */
export async function readableSeats(view: View, session: string) {
  const [rows, bonds] = await Promise.all([seatsIn(view, { session }), bondsIn(view, { session })])
  const seats = rows.map((row) => asRead(row, bonds, view.who.person))
  return seats.filter(({ reads }) => reads)
}

export type Seat = Awaited<ReturnType<typeof readableSeats>>[number]

/** The asker's own seat, or the only one they may read, or the one they chose; null for none. */
export async function findSeat(
  view: View,
  { session, of }: { session: string; of: string | null },
) {
  const seats = await readableSeats(view, session)
  const chosen = seats.find(({ id }) => id === of)
  const seat =
    chosen ?? seats.find(({ isMine }) => isMine) ?? (seats.length === 1 ? seats[0] : null)
  return { seat: seat ?? null, seats }
}

type OfSeat = { employment: string; session: string }

const keepsNow = readOne((from, p: { employment: string; type: Seat['type'] }) =>
  from
    .selectFrom('supervision_agreement')
    .select('keeps')
    .where('employment_id', '=', p.employment)
    .where('type', '=', p.type)
    .where('status', '=', 'in_force')
    .orderBy('in_force_at', 'desc')
    .limit(1),
)

/** What the agreement in force says is kept; null where there is none. */
export async function agreedKeeping(view: View, seat: Pick<Seat, 'employment_id' | 'type'>) {
  const row = await keepsNow(view, { employment: seat.employment_id, type: seat.type })
  return row?.keeps ?? null
}

const recordOf = readOne((from, p: OfSeat) =>
  from
    .selectFrom('session_record as r')
    .leftJoin('person as p', 'p.id', 'r.by_id')
    .selectAll('r')
    .select('p.name as by')
    .where('r.session_id', '=', p.session)
    .where('r.employment_id', '=', p.employment),
)

const versionsOf = read((from, p: { record: string }) =>
  from
    .selectFrom('session_record_version as v')
    .leftJoin('person as p', 'p.id', 'v.by_id')
    .selectAll('v')
    .select('p.name as by')
    .where('v.record_id', '=', p.record)
    .orderBy('v.number', 'desc')
    .limit(100),
)

const commentsOf = read((from, p: { record: string }) =>
  from
    .selectFrom('session_comment as c')
    .leftJoin('person as p', 'p.id', 'c.by_id')
    .selectAll('c')
    .select('p.name as by')
    .where('c.record_id', '=', p.record)
    .orderBy('c.made_at')
    .orderBy('c.id')
    .limit(200),
)

/** The words kept of a session, opened; null while there are none. */
export async function findRecord(view: View, seat: Seat) {
  const row = await recordOf(view, { employment: seat.employment_id, session: seat.session_id })
  if (!row) return null
  const words = await view.opener(row.sealed_for, row.person_id)
  return { ...row, words: words.open('session_record', 'words', row.id, row.words) ?? '' }
}

export type FoundRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>

/** What a record said before, newest first, and what was said about it, oldest first. */
export async function aroundRecord(view: View, record: FoundRecord) {
  const [versions, comments, words] = await Promise.all([
    versionsOf(view, { record: record.id }),
    commentsOf(view, { record: record.id }),
    view.opener(record.sealed_for, record.person_id),
  ])
  return {
    versions: versions.map((row) => ({
      ...row,
      words: words.open('session_record_version', 'words', row.id, row.words) ?? '',
    })),
    comments: comments.map((row) => ({
      ...row,
      words: words.open('session_comment', 'words', row.id, row.words) ?? '',
    })),
  }
}
