import type { Change } from '../access/change.ts'
import { read, type View } from '../access/view.ts'
import type { Day } from '../time/types.ts'
import { weightsBegun } from './fact-queries.ts'
import { defaultWeights, type Weights } from './rules.ts'
import type { Range } from './workers.ts'

type Row = {
  light: number
  active: number
  intensive: number
  complex: number
  some_risk: number
  high_risk: number
  shared: number
}

const columns = [
  ...(['light', 'active', 'intensive', 'complex', 'some_risk', 'high_risk', 'shared'] as const),
]

export const weightsOf = (row: Row): Weights => ({
  light: row.light,
  active: row.active,
  intensive: row.intensive,
  complex: row.complex,
  someRisk: row.some_risk,
  highRisk: row.high_risk,
  shared: row.shared,
})

/** The weights of any team on one day: its own that began last, or everyone's. */
type WeightsOfTeam = (team: string | null) => Weights

const latest = (rows: (Row & { team_id: string })[]): WeightsOfTeam => {
  const known = new Map(rows.map((row) => [row.team_id, weightsOf(row)]))
  return (team) => (team !== null && known.get(team)) || defaultWeights
}

/** For judging: the teams of a range of employments. */
export const weightsIn = async (change: Change, range: Range, day: Day) =>
  latest(await weightsBegun(change, { ...range, day }))

const begunForJobs = read((from, p: { person: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('load_weights as w', 'w.team_id', 'e.team_id')
    .select('e.id')
    .select(columns.map((column) => `w.${column}` as const))
    .where('e.person_id', '=', p.person)
    .where('w.from_on', '<=', who.today)
    .orderBy('w.from_on'),
)

/** For a page: the weights that count today in each of one person's jobs. */
export async function weightsOfJobs(view: View, who: { person: string }) {
  const rows = await begunForJobs(view, who)
  const known = new Map(rows.map((row) => [row.id, weightsOf(row)]))
  return (employment: string): Weights => known.get(employment) ?? defaultWeights
}
