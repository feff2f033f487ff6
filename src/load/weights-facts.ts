import type { TeamWeights, WeightsFacts } from '../../views/load/weights-page.tsx'
import { read, type View } from '../access/view.ts'
import { teamsLed } from '../people/bonded-to.ts'
import { sayShortDay } from '../time/words.ts'
import { defaultWeights } from './rules.ts'
import { weightsOf } from './weights.ts'
import { weightWords } from './words.ts'

const ledTeams = read((from, _: object, who) =>
  from
    .selectFrom('team')
    .select(['id', 'name'])
    .where('id', 'in', teamsLed(from, who))
    .orderBy('name')
    .orderBy('id'),
)

const everSet = read((from, _: object, who) =>
  from
    .selectFrom('load_weights as w')
    .leftJoin('person as p', 'p.id', 'w.made_by')
    .select(['w.id', 'w.team_id', 'w.from_on', 'w.light', 'w.active', 'w.intensive'])
    .select(['w.complex', 'w.some_risk', 'w.high_risk', 'w.shared', 'p.name as by'])
    .where('w.team_id', 'in', teamsLed(from, who))
    .orderBy('w.from_on', 'desc')
    .limit(100),
)

type Row = Awaited<ReturnType<typeof everSet>>[number]

/** What points are for in each team the reader leads: now, planned, and before. */
export async function weightsFacts(view: View): Promise<WeightsFacts> {
  const [teams, rows] = await Promise.all([ledTeams(view, {}), everSet(view, {})])
  const { today } = view.who
  return {
    teams: teams.map(({ id, name }) => {
      const theirs = rows.filter((row) => row.team_id === id)
      return { id, name, ...partsOf(theirs, today) }
    }),
    whoSees: teams.length === 0 ? 'Only you' : `Everyone in ${sayNames(teams)}`,
    today,
  }
}

function partsOf(rows: Row[], today: string): Omit<TeamWeights, 'id' | 'name'> {
  const [now, ...before] = rows.filter((row) => row.from_on <= today)
  return {
    now: {
      on: now?.from_on ?? null,
      since: now ? sayShortDay(now.from_on) : null,
      words: weightWords(now ? weightsOf(now) : defaultWeights),
      by: now ? byOf(now) : null,
    },
    planned: rows.filter((row) => row.from_on > today).map(lineOf),
    before: before.map(lineOf),
  }
}

const lineOf = (row: Row) => ({
  id: row.id,
  on: row.from_on,
  from: sayShortDay(row.from_on),
  words: weightWords(weightsOf(row)).slice(0, -1).join(' '),
  by: byOf(row),
})

const byOf = ({ by }: Row) => by ?? 'Someone who has left'

const sayNames = (teams: { name: string }[]) => teams.map(({ name }) => name).join(' and ')

/** The form opens on what counts now in the first team, so that a lead changes one number. */
export async function weightsNow(view: View): Promise<Record<string, string>> {
  const [teams, rows] = await Promise.all([ledTeams(view, {}), everSet(view, {})])
  const [team] = teams
  const row = rows.find(({ team_id, from_on }) => team_id === team?.id && from_on <= view.who.today)
  const { shared, ...points } = row ? weightsOf(row) : defaultWeights
  const { someRisk, highRisk, ...others } = points
  const shown = { ...others, some_risk: someRisk, high_risk: highRisk, shared: 0 - shared }
  return {
    team: teams.length === 1 ? team!.id : '',
    ...Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, String(value)])),
  }
}
