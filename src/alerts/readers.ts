import { read, type View } from '../access/view.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import { joined } from '../web/joined.ts'
import { notForLeads } from './alert-readers.ts'
import { askedPeople, sharedWith } from './detail-queries.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

const bondsSeen = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.employment_id', 'p.name', 'b.kind'])
    .where('b.viewer_id', '!=', who.person)
    .where('p.deactivated_at', 'is', null)
    .where('b.kind', 'in', ['line', 'clinical', 'manager'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name'),
)

/** Who else leads, manages or is clinical lead for, the viewer and the workers the viewer leads. */
export const alsoBonded = (view: View) => bondsSeen(view, {})
export type AlsoBonded = Awaited<ReturnType<typeof alsoBonded>>

/** Said before anyone types: the people who can read what is written here, by name. */
export async function readersOf(view: View, row: AlertRow, stance: Stance): Promise<string> {
  if (row.kind === 'team') return readersOfTeams(row)
  const bonds = await alsoBonded(view)
  if (stance === 'worker') return besidesTheWorker(view, row, bonds)
  return besidesTheLead(row, bonds, row.kind === 'contact' ? await askedFor(view, row) : [])
}

/** Other leads may be unknown to this reader, so they are said by what they do. */
const readersOfTeams = (row: AlertRow) => joined([teamReaders(row), ...takers(row)])

/** Whoever took it on reads it too; and who took it on does not know who else leads. */
const takers = ({ taker, took, kind }: AlertRow): string[] => [
  ...(taker === null ? [] : [taker]),
  ...(took && kind === 'work' ? ['their lead'] : []),
]

const teamReaders = ({ code, person: team }: AlertRow) => {
  if (notForLeads.includes(code)) return `You, and the managers of ${team}`
  if (code === 'DEBRIEF_MISSED' || code === 'SUPERVISION_CANCELLED') {
    return `You, and the leads and managers of ${team}`
  }
  return code === 'TEAM'
    ? `You, and the leads, managers and clinical leads of ${team}`
    : `You, and the leads and clinical leads of ${team}`
}

async function besidesTheWorker(view: View, row: AlertRow, bonds: AlsoBonded): Promise<string> {
  if (row.kind === 'work') return besidesTheWorkerAtWork(row, bonds, view.who.now)
  const names = row.kind === 'felt' ? await chosen(view, row) : await askedFor(view, row)
  names.push(...takers(row))
  return names.length === 0 ? 'Only you' : joined(['You', ...names])
}

function besidesTheWorkerAtWork(row: AlertRow, bonds: AlsoBonded, now: Instant): string {
  const { worker_only: only, visible_at: visible } = row
  const names = bondedTo(row, bonds)
  if (only === 1 || visible === null || names.length === 0) return 'Only you'
  if (visible <= now) return joined([...new Set(['You', ...names, ...takers(row)])])
  return `Only you. ${joined(names)}, ${sayWhen(visible, { now })}`
}

/** The same for whoever answers: the worker, and others with the same bond or the same request. */
export const besidesTheLead = (row: AlertRow, bonds: AlsoBonded, asked: string[]): string =>
  row.kind === 'team'
    ? readersOfTeams(row)
    : joined([...new Set(['You', row.person, ...bondedTo(row, bonds), ...asked, ...takers(row)])])

/** Whose bond lets them read a work alert, the headline of a manager among them. */
function kindsFor({ code, manager_told_at: managerTold }: AlertRow) {
  if (notForLeads.includes(code)) return ['manager']
  if (code === 'RISK_ALONE') return ['line', 'clinical']
  return managerTold === null ? ['line'] : ['line', 'manager']
}

/** Leads, and for risk held alone the clinical lead too: the rows of the policy for work alerts. */
function bondedTo(row: AlertRow, bonds: AlsoBonded): string[] {
  const names = bonds
    .filter((bond) => row.kind === 'work' && bond.employment_id === row.employment_id)
    .filter(({ kind }) => kindsFor(row).includes(kind))
    .map(({ name }) => name)
  return [...new Set(names)]
}

const chosen = async (view: View, row: AlertRow) =>
  (await sharedWith(view, { alert: row.id })).map(({ name }) => name)

async function askedFor(view: View, row: AlertRow) {
  const people = await askedPeople(view, { alert: row.id })
  return [people?.asked, people?.back_up].filter((name) => typeof name === 'string')
}
