import { join } from 'node:path'
import type { Config } from '../config.ts'
import { closing } from '../database/closing.ts'
import { copySqlite, sizeOfSqlite } from '../database/copy-sqlite.ts'
import { openSqlite } from '../database/sqlite.ts'
import { migrate, onlyThose } from '../database/migrate.ts'
import { moveRows } from '../database/moving/move-rows.ts'
import { readPostgres, sizeOfPostgres } from '../database/moving/postgres-end.ts'
import { fillSqlite } from '../database/moving/sqlite-end.ts'
import type { Work } from './work-folder.ts'

type From = Pick<Config, 'databaseUrl' | 'dataDir'>

export const databaseFile = ({ dataDir }: Pick<Config, 'dataDir'>) => join(dataDir, 'holdfast.db')

/**
 * The whole database at one moment as one SQLite file, whichever database it is. PostgreSQL's own
 * pg_dump would need a binary of the server's version beside every Holdfast, could not be looked
 * through before it is kept, and would restore into PostgreSQL alone.
 */
export async function copyDatabase(config: From, work: Pick<Work, 'folder' | 'file'>) {
  if (!config.databaseUrl) return copySqlite(databaseFile(config), work.file)
  await closing(await readPostgres(config.databaseUrl), async (source) => {
    const known = onlyThose(await source.migrations())
    await closing(openSqlite(work.folder), (store) => migrate(store, known))
    await closing(fillSqlite(work.file), async (target) => {
      await moveRows(source, target)
      await target.keep()
    })
  })
}

/** About how many bytes a copy takes. */
export const sizeOf = async (config: From): Promise<number> =>
  config.databaseUrl ? sizeOfPostgres(config.databaseUrl) : sizeOfSqlite(databaseFile(config))
