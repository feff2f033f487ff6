import Sqlite from 'better-sqlite3'
import { statSync } from 'node:fs'

/** Pages between two looks at the clock; 4 MB of them. */
const pages = 1000

/**
 * Copies a file that others go on writing, as it is at one moment: pages are read through a
 * transaction, without which a write in between would begin the copy again from the start.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { timeout: 5000, fileMustExist: true })
  try {
    source.pragma('query_only = ON')
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await source.backup(to, { progress: () => pages })
    source.exec('commit')
  } finally {
    source.close()
  }
}

/** Bytes that a copy takes: what still lies in the log is in it too. */
export const sizeOfSqlite = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (all, path) => all + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** Everything in the one file, with no log beside it. */
export function closeLog(file: string): void {
  const db = new Sqlite(file, { fileMustExist: true })
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
