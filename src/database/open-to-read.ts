import type { Config } from '../config.ts'
import { openPostgres } from './postgres.ts'
import type { Store } from './connection.ts'
import { openSqliteToRead } from './sqlite.ts'

/** For looking at a database that a running Holdfast may be writing: nothing can be changed. */
export type ReadStore = Pick<Store, 'dialect' | 'read' | 'close'>

export const openToRead = ({ databaseUrl, dataDir }: Config): ReadStore =>
  databaseUrl ? openPostgres(databaseUrl) : openSqliteToRead(dataDir)
