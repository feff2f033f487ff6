import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from '../database/schema.ts'
import { dataMap, tables, type Table } from '../privacy/data-map.ts'
import { audited } from './audited.ts'
import type { Who } from './relations.ts'

type Db = Pick<Kysely<Database>, 'getExecutor'>
type Done = { who: Who; action: string; object: string }

const has = (table: Table, column: string) =>
  'id' in dataMap[table].columns && column in dataMap[table].columns

const named = tables.filter((table) => has(table, 'organisation_id') && table !== 'audit')
const ofJobs = tables.filter((table) => has(table, 'employment_id') && !named.includes(table))

/**
 * The organisation an act is kept for: the only one that whoever did it belongs to, or that of what
 * it was about. It is written down with the act, so that a later job elsewhere takes nothing out of
 * an audit. Null where no organisation may know, and where it cannot be told.
 */
export async function auditedFor(db: Db, { who, action, object }: Done): Promise<string | null> {
  if (!audited.includes(action)) return null
  const theirs = await idsOf(db, organisationsOf(who))
  if (theirs.length <= 1) return theirs[0] ?? null
  const about = (await idsOf(db, organisationsAbout(object))).filter((id) => theirs.includes(id))
  return about.length === 1 ? about[0]! : null
}

async function idsOf(db: Db, ids: RawBuilder<{ id: string }>): Promise<string[]> {
  const { rows } = await ids.execute(db)
  return rows.map(({ id }) => id)
}

const organisationsOf = ({ person, today, now }: Who) => sql<{ id: string }>`
  select organisation_id as id from employment
    where person_id = ${person} and from_on <= ${today}
      and (until_on is null or until_on >= ${today})
  union select organisation_id from administrator
    where person_id = ${person} and from_at <= ${now} and (until_at is null or until_at > ${now})`

const organisationsAbout = (object: string) =>
  sql<{ id: string }>`${sql.join(
    [
      sql`select id from organisation where id = ${object}`,
      sql`select organisation_id from employment where person_id = ${object}`,
      ...named.map(
        (table) => sql`select organisation_id from ${sql.ref(table)} where id = ${object}`,
      ),
      ...ofJobs.map(
        (table) => sql`select e.organisation_id from ${sql.ref(table)} o
        join employment e on e.id = o.employment_id where o.id = ${object}`,
      ),
    ],
    sql` union `,
  )}`
