import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { migrations } from '../../migrations/all.ts'
import { StartRefused } from '../config.ts'
import type { Dialect } from './columns.ts'
import type { Store } from './connection.ts'
import type { Database } from './schema.ts'

type Known = Record<string, (dialect: Dialect) => readonly string[]>

/** Brings the database to this version's schema, or refuses when it belongs to a newer one. */
export async function migrate({ write, dialect }: Store, known: Known = migrations) {
  await refuseNewer(write, known)
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

async function refuseNewer(db: Kysely<Database>, known: Known) {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const unknown = rows.find((row) => !(row.name in known))
  if (!unknown) return
  throw new StartRefused(
    `This database was made by a newer Holdfast (it has ${unknown.name}). Update Holdfast, then start again.`,
  )
}
