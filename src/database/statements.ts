import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

const most = 500

/**
 * Kysely prepares a statement each time it runs one; preparing costs more than running.
 * This hands it the statement it prepared last time instead.
 */
export function keepStatements(database: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>()
  return {
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known as never
      const statement = database.prepare(sql)
      if (kept.size >= most) kept.clear()
      kept.set(sql, statement)
      return statement as never
    },
    close: () => database.close(),
  }
}
