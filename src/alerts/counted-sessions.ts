import type { CountedItem } from '../../views/alerts/alert-why.tsx'
import { read, type View } from '../access/view.ts'
import { statusWords, typeNames } from '../sessions/words.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { AlertRow } from './queries.ts'

type Row = Pick<AlertRow, 'id' | 'kind' | 'employment_id' | 'cause_key'>

const sessions = read((from, p: { alert: string; employment: string }) =>
  from
    .selectFrom('alert_item as i')
    .innerJoin('supervision_session as s', 's.id', 'i.record_id')
    .innerJoin('supervisee as v', 'v.session_id', 's.id')
    .leftJoin('person as p', 'p.id', 'v.person_id')
    .select(['s.id', 's.type', 's.starts_at', 's.status', 'v.credited_minutes', 'p.name'])
    .where('i.alert_id', '=', p.alert)
    .where('i.what', '=', 'session')
    .where('v.employment_id', '=', p.employment)
    .orderBy('s.starts_at', 'desc')
    .orderBy('s.id')
    .limit(100),
)

/** The sessions that were counted, each with the page on which it is put right. */
export async function sessionItems(view: View, row: Row): Promise<CountedItem[]> {
  const employment = row.employment_id ?? keyOf(row)
  const found = await sessions(view, { alert: row.id, employment })
  return found.map(({ id, type, status, name, starts_at: at, credited_minutes: credited }) => ({
    name: row.kind === 'team' && name ? `${typeNames[type]}: ${name}` : typeNames[type],
    detail: [
      sayShortDay(londonDay(at)),
      status === 'held' ? `${credited ?? 0} minutes counted` : statusWords[status].toLowerCase(),
    ].join(', '),
    href: `/supervision/sessions/${id}`,
  }))
}

const contracts = read((from, p: { contract: string }) =>
  from
    .selectFrom('contract as c')
    .leftJoin('supervisor as s', 's.id', 'c.supervisor_id')
    .select(['c.id', 'c.starts_on', 's.name'])
    .where('c.id', '=', p.contract),
)

/** The contract it is about, for those who look after it. */
export async function contractItems(view: View, row: Row): Promise<CountedItem[]> {
  const found = await contracts(view, { contract: keyOf(row) })
  return found.map(({ id, starts_on: from, name }) => ({
    name: name === null ? 'A contract' : `Contract with ${name}`,
    detail: `from ${sayShortDay(from)}`,
    href: `/contracts/${id}`,
  }))
}

const keyOf = ({ cause_key: key }: Row) => key.slice(key.indexOf(':') + 1)
