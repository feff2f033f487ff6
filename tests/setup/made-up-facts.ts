import { sql } from 'kysely'
import { open, type Door } from '../../src/access/door.ts'
import type { Database } from '../../src/database/schema.ts'
import { londonDay } from '../../src/time/london.ts'

type Table = keyof Database

/** How many rows each table has; only those that have any. */
export async function rowCounts(door: Door): Promise<Record<string, number>> {
  const db = open(door).store.read
  const tables = await db.introspection.getTables()
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(name)}`.execute(db)
      return [name, Number(rows[0]!.n)] as const
    }),
  )
  return Object.fromEntries(counts.filter(([, n]) => n > 0))
}

/** Every alert with where it stands at that moment, in one line each. */
export async function alertStates(door: Door): Promise<string[]> {
  const { store, clock } = open(door)
  const now = clock.now()
  const rows = await store.read
    .selectFrom('alert as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('share as s', 's.record_id', 'a.id')
    .selectAll('a')
    .select(['p.name', 's.to_id'])
    .execute()
  return rows.map((row) => `${row.name}: ${row.code} ${stateOf(row, now)}`).toSorted()
}

type Alert = {
  state: string
  kind: string
  to_id: string | null
  close_reason: string | null
  settlement_by: string | null
  conversed_at: string | null
  talk_at: string | null
  acknowledge_by: string | null
  visible_at: string | null
  reopened_at: string | null
}

function stateOf(row: Alert, now: string): string {
  if (row.state === 'closed') return `closed, ${row.close_reason}`
  if (row.settlement_by) return 'settlement proposed'
  const shared = row.kind === 'felt' ? (row.to_id ? 'shared, ' : 'kept, ') : ''
  if (row.conversed_at) return `${shared}talked`
  if (row.talk_at) return row.talk_at > now ? 'talk ahead' : 'talk gone by'
  if (shared) return `${shared}unanswered`
  if (row.visible_at! > now) return 'the worker’s only yet'
  const late = row.acknowledge_by! < londonDay(now) ? 'past its day' : 'waiting'
  return row.reopened_at ? `reopened, ${late}` : late
}

/** Where each table keeps sealed text, and the column that tells whose it is. */
const sealed: [Table, string[], owner: string][] = [
  ['holding', ['label', 'note', 'way_back', 'step_down'], 'person_id'],
  ['holding_review', ['note'], 'person_id'],
  ['handover', ['label', 'message'], 'person_id'],
  ['advice_request', ['label', 'question', 'answer'], 'person_id'],
  ['time_block', ['note'], 'person_id'],
  ['stretch', ['reason'], 'organisation_id'],
  ['agreement_review', ['words'], 'organisation_id'],
  ['contact', ['note'], 'person_id'],
  ['co_holder', ['name', 'shares'], 'person_id'],
  ['check_in', ['note'], 'person_id'],
  ['agreement', ['reason'], 'organisation_id'],
  ['reflection', ['title', 'body', 'tags'], 'person_id'],
  ['excerpt', ['words'], 'person_id'],
  ['plan_section', ['words'], 'person_id'],
  ['plan_version', ['words'], 'person_id'],
  ['preparation', ['words'], 'person_id'],
  ['preparation_item', ['words'], 'person_id'],
  ['session_record', ['words'], 'sealed_for'],
  ['session_record_version', ['words'], 'sealed_for'],
  ['session_comment', ['words'], 'sealed_for'],
  ['talking_point', ['words'], 'organisation_id'],
  ['action', ['what'], 'organisation_id'],
  ['contract', ['confidentiality'], 'organisation_id'],
  [
    'supervision_agreement',
    ['purpose', 'exceptions', 'urgent', 'employer_knows'],
    'organisation_id',
  ],
]

type Row = Record<string, unknown>

/** Every text of the made-up team, opened, with where it stands. */
export async function everyText(door: Door): Promise<{ where: string; text: string }[]> {
  const { store, vault } = open(door)
  const found: { where: string; text: string }[] = []
  for (const [table, columns, owner] of sealed) {
    const rows = (await store.read.selectFrom(table).selectAll().execute()) as Row[]
    for (const row of rows) {
      const words = await vault.opener(store.read, String(row[owner]))
      for (const column of columns) {
        const text = words.open(table, column, String(row.id), row[column] as Buffer | null)
        if (text !== null) found.push({ where: `${table}.${column}`, text })
      }
    }
  }
  return [...found, ...(await elementWords(door)), ...(await alertWords(door))]
}

async function elementWords(door: Door) {
  const { store, vault } = open(door)
  const rows = await store.read
    .selectFrom('agreement_element as e')
    .innerJoin('agreement as a', 'a.id', 'e.agreement_id')
    .select(['e.agreement_id', 'e.element', 'e.words', 'a.organisation_id'])
    .where('e.words', 'is not', null)
    .execute()
  return Promise.all(
    rows.map(async ({ agreement_id: id, element, words, organisation_id: owner }) => {
      const place = `${id} ${element}`
      const opener = await vault.opener(store.read, owner)
      const text = opener.open('agreement_element', 'words', place, words)!
      return { where: 'agreement_element.words', text }
    }),
  )
}

/** Sealed for the employer, or for the worker when no employer has a part in it. */
async function alertWords(door: Door) {
  const { store, vault } = open(door)
  const contexts = await store.read
    .selectFrom('alert_context as c')
    .innerJoin('alert as a', 'a.id', 'c.alert_id')
    .select(['c.alert_id as id', 'c.context as words', 'a.organisation_id', 'a.person_id'])
    .execute()
  const talks = await store.read
    .selectFrom('conversation as c')
    .innerJoin('alert as a', 'a.id', 'c.alert_id')
    .select(['c.id', 'c.agreed as words', 'a.organisation_id', 'a.person_id'])
    .execute()
  const all = [
    ...contexts.map((row) => ({ ...row, table: 'alert_context', column: 'context' })),
    ...talks.map((row) => ({ ...row, table: 'conversation', column: 'agreed' })),
  ]
  return Promise.all(
    all.map(async ({ id, words, organisation_id: employer, person_id: person, table, column }) => {
      const opener = await vault.opener(store.read, employer ?? person!)
      return { where: `${table}.${column}`, text: opener.open(table, column, id, words)! }
    }),
  )
}
