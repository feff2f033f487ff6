import { read, type View } from '../access/view.ts'
import { atWork } from './known-people.ts'

const besideJob = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name', 'b.kind'])
    .where('b.employment_id', '=', p.employment)
    .where('b.kind', 'in', ['line', 'manager', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id'),
)

/** Who leads, manages or is clinical lead of one job, as far as the asker may know it. */
export const besideTheJob = (view: View, employment: string) => besideJob(view, { employment })

const inTeam = read((from, p: { team: string }, who) =>
  atWork(from, who).where('e.team_id', '=', p.team).orderBy('p.name').orderBy('p.id').limit(200),
)

const besideTeam = read((from, p: { team: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('e.team_id', '=', p.team)
    .where('b.kind', 'in', ['line', 'manager', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .where('p.id', '!=', who.person)
    .orderBy('p.name')
    .orderBy('p.id'),
)

export type Owner = { id: string; name: string }

/** Who can promise something for a team: its people and those who answer for it, the asker first. */
export async function ownersForTeam(view: View, team: string): Promise<Owner[]> {
  const rows = [...(await inTeam(view, { team })), ...(await besideTeam(view, { team }))]
  return [me(view), ...named(rows)]
}

/** Who can promise something about one worker: the asker, the worker and those beside the job. */
export async function ownersForWorker(
  view: View,
  { person, employment }: { person: Owner; employment: string | null },
): Promise<Owner[]> {
  const beside = employment === null ? [] : await besideTheJob(view, employment)
  const others = [person, ...named(beside)].filter(({ id }) => id !== view.who.person)
  return [me(view), ...unique(others)]
}

const me = (view: View): Owner => ({ id: view.who.person, name: 'You' })

const named = (rows: Owner[]) =>
  unique(rows.map(({ id, name }) => ({ id, name }))).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  )

const unique = (rows: Owner[]) =>
  rows.filter(({ id }, place) => rows.findIndex((each) => each.id === id) === place)
