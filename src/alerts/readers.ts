import { read, type View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { askedPeople, sharedWith } from './detail-queries.ts'
import { joined } from './progress.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

const alsoBonded = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.name', 'b.kind'])
    .where('b.employment_id', '=', p.employment)
    .where('b.viewer_id', '!=', who.person)
    .where('b.kind', 'in', ['line', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name'),
)

/** Said before anyone types: the people who can read what is written here, by name. */
export function readersOf(view: View, row: AlertRow, stance: Stance): Promise<string> {
  return stance === 'worker' ? besidesTheWorker(view, row) : besidesTheLead(view, row)
}

async function besidesTheWorker(view: View, row: AlertRow): Promise<string> {
  if (row.kind === 'work') {
    return row.worker_only === 1 ? 'Only you' : whoSees(view, 'alert_work', row.employment_id)
  }
  const names = row.kind === 'felt' ? await chosen(view, row) : await asked(view, row)
  return names.length === 0 ? 'Only you' : joined(['You', ...names])
}

async function besidesTheLead(view: View, row: AlertRow): Promise<string> {
  const others =
    row.kind === 'contact'
      ? await asked(view, row)
      : row.kind === 'work'
        ? await bonded(view, row)
        : []
  return joined(['You', row.person, ...others])
}

const chosen = async (view: View, row: AlertRow) =>
  (await sharedWith(view, { alert: row.id })).map(({ name }) => name)

async function asked(view: View, row: AlertRow) {
  const people = await askedPeople(view, { alert: row.id })
  return [people?.asked, people?.back_up].filter((name) => typeof name === 'string')
}

async function bonded(view: View, row: AlertRow) {
  const bonds = await alsoBonded(view, { employment: row.employment_id ?? '' })
  const reads = bonds.filter(({ kind }) => kind === 'line' || row.code === 'RISK_ALONE')
  return [...new Set(reads.map(({ name }) => name))]
}
