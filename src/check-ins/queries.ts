import { read, readOne, type View } from '../access/view.ts'
import { teamsOfOwn } from '../people/bonded-to.ts'
import type { Day } from '../time/types.ts'

export const pageSize = 20

/** People tied to the worker's own employments today who can be asked, or told: A to Z. */
const bondedToMe = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name', 'b.kind'])
    .where('e.person_id', '=', who.person)
    .where('b.viewer_id', '!=', who.person)
    .where('b.kind', 'in', ['line', 'back_up', 'buddy'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('b.kind', 'desc'),
)

export type Beside = { id: string; name: string; kind: 'line' | 'back_up' | 'buddy' }

/** Each person once; a lead who is also a buddy is named as the lead. */
export async function peopleBeside(view: View): Promise<Beside[]> {
  const bonds = (await bondedToMe(view, {})) as Beside[]
  const order = ['line', 'back_up', 'buddy']
  const byRank = bonds.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const once = new Map(byRank.toReversed().map((bond) => [bond.id, bond]))
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

export const heldCount = readOne((from, _: object, who) =>
  from
    .selectFrom('holding')
    .select((of) => of.fn.countAll<number>().as('held'))
    .where('person_id', '=', who.person)
    .where('status', 'in', ['open', 'review_calls']),
)

export const standingChoice = readOne((from, _: object, who) =>
  from
    .selectFrom('person')
    .select(['felt_sharing', 'felt_sharing_with', 'version'])
    .where('id', '=', who.person),
)

export const checkInOf = readOne((from, p: { week: Day }, who) =>
  from
    .selectFrom('check_in')
    .select('id')
    .where('person_id', '=', who.person)
    .where('week', '=', p.week),
)

/** The weekly debrief of that week, if it has begun in a team the asker works in. */
export const debriefBegun = readOne((from, p: { week: Day; until: Day }, who) =>
  from
    .selectFrom('debrief as d')
    .select('d.id')
    .where('d.team_id', 'in', teamsOfOwn(from, who))
    .where('d.kind', '=', 'weekly')
    .where('d.held_on', '>=', p.week)
    .where('d.held_on', '<=', p.until)
    .where('d.opened_at', 'is not', null)
    .limit(1),
)

/** The next debrief of the asker's teams that is planned or under way. */
export const nextDebrief = readOne((from, _: object, who) =>
  from
    .selectFrom('debrief as d')
    .select('d.id')
    .where('d.team_id', 'in', teamsOfOwn(from, who))
    .where('d.kind', '!=', 'quarterly')
    .where('d.state', 'in', ['planned', 'open'])
    .orderBy('d.planned_at')
    .limit(1),
)

const ownRow = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('check_in as c')
    .leftJoin('person as a', 'a.id', 'c.contact_person')
    .leftJoin('person as s', 's.id', 'c.sharing_with')
    .selectAll('c')
    .select(['a.name as asked', 's.name as shared'])
    .where('c.id', '=', p.id)
    .where('c.person_id', '=', who.person),
)

/** One's own check-in with its note opened. */
export async function ownCheckIn(view: View, id: string) {
  const row = await ownRow(view, { id })
  if (!row) return null
  const note = (await view.opener(row.person_id)).open('check_in', 'note', row.id, row.note)
  return { ...row, note: note ?? '' }
}

export type OwnCheckIn = NonNullable<Awaited<ReturnType<typeof ownCheckIn>>>

/** One's own words since a week, oldest first, for the chart. */
export const wordsSince = read((from, p: { since: Day }, who) =>
  from
    .selectFrom('check_in')
    .select(['week', 'felt_load'])
    .where('person_id', '=', who.person)
    .where('week', '>=', p.since)
    .orderBy('week'),
)

const ownList = read((from, p: { limit: number; offset: number }, who) =>
  from
    .selectFrom('check_in')
    .select(['id', 'week', 'felt_load', 'evenings', 'sharing'])
    .where('person_id', '=', who.person)
    .orderBy('week', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

export const ownCheckIns = (view: View, page: number) =>
  ownList(view, { limit: pageSize, offset: (page - 1) * pageSize })

export const ownTotal = readOne((from, _: object, who) =>
  from
    .selectFrom('check_in')
    .select((of) => of.fn.countAll<number>().as('total'))
    .where('person_id', '=', who.person),
)

/** What the asker has shared and not taken back, and with whom. */
export const liveShares = read((from, _: object, who) =>
  from
    .selectFrom('share as s')
    .leftJoin('person as p', 'p.id', 's.to_id')
    .leftJoin('check_in as c', 'c.id', 's.record_id')
    .leftJoin('plan_section as d', 'd.id', 's.record_id')
    .select(['s.what', 's.from_at', 'p.name', 'c.week', 'd.section'])
    .where('s.owner_id', '=', who.person)
    .where('s.revoked_at', 'is', null)
    .where((of) => of.or([of('s.until_at', 'is', null), of('s.until_at', '>', who.now)]))
    .orderBy('s.from_at', 'desc')
    .orderBy('s.id')
    .limit(500),
)

/** How many people the asker held at the end of each week, in every job of their own. */
export const snapshotsSince = read((from, p: { since: Day }, who) =>
  from
    .selectFrom('load_snapshot as s')
    .innerJoin('employment as e', 'e.id', 's.employment_id')
    .select(['s.employment_id', 's.week', 's.value', 's.past', 's.on_leave'])
    .where('e.person_id', '=', who.person)
    .where('s.metric', '=', 'held')
    .where('s.week', '>=', p.since)
    .orderBy('s.week'),
)
