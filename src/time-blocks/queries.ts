import { read, readOne, type View } from '../access/view.ts'
import type { Week } from '../time/weeks.ts'

/** More than anyone could have in a week: it is one page. */
const most = 500

const between = read((from, p: { monday: string; sunday: string }, who) =>
  from
    .selectFrom('time_block as t')
    .innerJoin('employment as e', 'e.id', 't.employment_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .selectAll('t')
    .select('o.name as organisation')
    .where('t.person_id', '=', who.person)
    .where('t.spent_on', '>=', p.monday)
    .where('t.spent_on', '<=', p.sunday)
    .orderBy('t.spent_on')
    .orderBy('t.made_at')
    .orderBy('t.id')
    .limit(most),
)

/** The asker's own other time of one week, notes opened. */
export async function timeIn(view: View, { monday, sunday }: Week) {
  const rows = await between(view, { monday, sunday })
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({ ...row, note: words.open('time_block', 'note', row.id, row.note) }))
}

export type WeekTime = Awaited<ReturnType<typeof timeIn>>[number]

const one = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('time_block')
    .selectAll()
    .where('id', '=', p.id)
    .where('person_id', '=', who.person),
)

export async function findTime(view: View, id: string) {
  const row = await one(view, { id })
  if (!row) return null
  const words = await view.opener(row.person_id)
  return { ...row, note: words.open('time_block', 'note', row.id, row.note) }
}

export type FoundTime = NonNullable<Awaited<ReturnType<typeof findTime>>>

/** Community time as it was last judged, in each of the asker's own jobs. */
export const communityReadings = read((from, _: object, who) =>
  from
    .selectFrom('load_reading as r')
    .innerJoin('employment as e', 'e.id', 'r.employment_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('agreement_limit as l', (join) =>
      join.onRef('l.agreement_id', '=', 'r.agreement_id').on('l.metric', '=', 'community'),
    )
    .select(['r.employment_id', 'r.value', 'l.near as agreed', 'o.name as organisation'])
    .where('e.person_id', '=', who.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('r.metric', '=', 'community')
    .orderBy('o.name')
    .orderBy('r.employment_id'),
)
