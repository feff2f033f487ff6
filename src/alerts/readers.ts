import { read, type View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { askedPeople, sharedWith } from './detail-queries.ts'
import { joined } from './progress.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

const bondsSeen = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.employment_id', 'p.name', 'b.kind'])
    .where('b.viewer_id', '!=', who.person)
    .where('p.deactivated_at', 'is', null)
    .where('b.kind', 'in', ['line', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name'),
)

/** Who else leads, or is clinical lead for, the workers this viewer leads. */
export const alsoBonded = (view: View) => bondsSeen(view, {})
export type AlsoBonded = Awaited<ReturnType<typeof alsoBonded>>

/** Said before anyone types: the people who can read what is written here, by name. */
export async function readersOf(view: View, row: AlertRow, stance: Stance): Promise<string> {
  if (stance === 'worker') return besidesTheWorker(view, row)
  const asked = row.kind === 'contact' ? await askedFor(view, row) : []
  return besidesTheLead(row, await alsoBonded(view), asked)
}

async function besidesTheWorker(view: View, row: AlertRow): Promise<string> {
  if (row.kind === 'work') {
    return row.worker_only === 1 ? 'Only you' : whoSees(view, 'alert_work', row.employment_id)
  }
  const names = row.kind === 'felt' ? await chosen(view, row) : await askedFor(view, row)
  return names.length === 0 ? 'Only you' : joined(['You', ...names])
}

/** The same for whoever answers: the worker, and others with the same bond or the same request. */
export function besidesTheLead(row: AlertRow, bonds: AlsoBonded, asked: string[]): string {
  const bonded = bonds
    .filter((bond) => row.kind === 'work' && bond.employment_id === row.employment_id)
    .filter(({ kind }) => kind === 'line' || row.code === 'RISK_ALONE')
    .map(({ name }) => name)
  return joined([...new Set(['You', row.person, ...bonded, ...asked])])
}

const chosen = async (view: View, row: AlertRow) =>
  (await sharedWith(view, { alert: row.id })).map(({ name }) => name)

async function askedFor(view: View, row: AlertRow) {
  const people = await askedPeople(view, { alert: row.id })
  return [people?.asked, people?.back_up].filter((name) => typeof name === 'string')
}
