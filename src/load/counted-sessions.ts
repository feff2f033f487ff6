import type { CountedRow } from '../../views/load/counted-page.tsx'
import { read, type View } from '../access/view.ts'
import { firstDay, monthOf } from '../time/months.ts'
import { typeNames } from '../sessions/words.ts'
import { daysBetween, londonDay, londonInstant } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'

const attended = read((from, p: { employment: string; since: Instant }, who) =>
  from
    .selectFrom('supervisee as v')
    .innerJoin('supervision_session as s', 's.id', 'v.session_id')
    .select(['s.id', 's.type', 's.starts_at', 's.restorative', 'v.credited_minutes'])
    .where('v.employment_id', '=', p.employment)
    .where('v.status', '=', 'came')
    .where('s.status', '=', 'held')
    .where('s.starts_at', '>=', p.since)
    .where('s.starts_at', '<=', who.now)
    .orderBy('s.starts_at', 'desc')
    .orderBy('s.id')
    .limit(100),
)

type Row = Awaited<ReturnType<typeof attended>>[number]
type Of = { employment_id: string }
type Counted = { value: number | null; rows: CountedRow[] }

const everSince = '2000-01-01T00:00:00.000Z'

/** The session that the days are counted from. */
export async function countedGap(view: View, { employment_id: employment }: Of): Promise<Counted> {
  const rows = await attended(view, { employment, since: everSince })
  const last = rows.find(({ restorative }) => restorative === 1)
  if (!last) return { value: null, rows: [] }
  return { value: daysBetween(londonDay(last.starts_at), view.who.today), rows: [rowOf(last)] }
}

/** Every session of this month, with the minutes that count. */
export async function countedMonth(view: View, { employment_id: employment }: Of) {
  const since = londonInstant(firstDay(monthOf(view.who.today)), '00:00')!
  const rows = await attended(view, { employment, since })
  const value = rows.reduce((sum, row) => sum + (row.credited_minutes ?? 0), 0)
  return { value, rows: rows.map(rowOf) } satisfies Counted
}

const rowOf = ({ id, type, starts_at: at, credited_minutes: credited }: Row): CountedRow => ({
  href: `/supervision/sessions/${id}`,
  name: typeNames[type],
  detail: sayShortDay(londonDay(at)),
  words: `${credited ?? 0} minutes counted`,
  parts: [],
  level: null,
})
