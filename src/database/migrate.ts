import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { migrations } from '../../migrations/all.ts'
import { StartRefused } from '../config.ts'
import type { Dialect } from './columns.ts'
import type { Store } from './connection.ts'
import type { Database } from './schema.ts'

type Known = Record<string, (dialect: Dialect) => readonly string[]>

/**
 * Brings the database to this version's schema, or refuses when it belongs to a newer one; `before`
 * is done first when that changes a database with an older one.
 */
export async function migrate(
  { write, dialect }: Store,
  known: Known = migrations,
  before?: () => Promise<void>,
) {
  const made = await madeTo(write)
  refuseNewer(made, known)
  const isBehind = made.length > 0 && Object.keys(known).some((name) => !made.includes(name))
  if (before && isBehind) await before()
  const migrator = new Migrator({
    db: write,
    provider: { getMigrations: () => Promise.resolve(runnable(known, dialect)) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

const runnable = (known: Known, dialect: Dialect): Record<string, Migration> =>
  Object.fromEntries(
    Object.entries(known).map(([name, statements]) => [
      name,
      {
        async up(db: Kysely<unknown>) {
          for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
        },
      },
    ]),
  )

/** What this version knows of the changes that were made to a database, and no others. */
export const onlyThose = (made: readonly string[]): Known =>
  Object.fromEntries(Object.entries(migrations).filter(([name]) => made.includes(name)))

/** The changes that were made to this database. */
async function madeTo(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

export function refuseNewer(made: readonly string[], known: Known = migrations) {
  const unknown = made.find((name) => !(name in known))
  if (!unknown) return
  throw new StartRefused(
    `This database was made by a newer Holdfast (it has ${unknown}). Update Holdfast, then start again.`,
  )
}
