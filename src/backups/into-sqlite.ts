import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { StartRefused } from '../config.ts'
import { closing } from '../database/closing.ts'
import { migrate } from '../database/migrate.ts'
import type { Source } from '../database/moving/end.ts'
import { isEmpty, type Compared } from '../database/moving/move-rows.ts'
import { fillSqlite, readSqlite } from '../database/moving/sqlite-end.ts'
import { lock, openSqlite } from '../database/sqlite.ts'
import { databaseFile } from './copy-database.ts'
import { syncFolder } from './lock-file.ts'
import { moveDatabase } from './move-database.ts'
import { beginWork, type Work } from './work-folder.ts'

/** Rows of a server into a new file, which has its name only once every row was compared. */
export async function intoSqlite(from: Source, dataDir: string): Promise<Compared> {
  const work = beginWork({ dataDir })
  try {
    const unlock = lock(dataDir)
    try {
      await refuseFilled(databaseFile({ dataDir }))
      const compared = await fill(from, work)
      await rename(work.file, databaseFile({ dataDir }))
      await syncFolder(dataDir)
      return compared
    } finally {
      unlock()
    }
  } finally {
    work.end()
  }
}

async function fill(from: Source, work: Work): Promise<Compared> {
  await closing(openSqlite(work.folder), migrate)
  return closing(fillSqlite(work.file), (to) => moveDatabase({ from, to }))
}

async function refuseFilled(file: string): Promise<void> {
  if (!existsSync(file)) return
  const free = await closing(readSqlite(file), isEmpty)
  if (!free) throw new StartRefused(`There are rows in ${file} already, so nothing was done.`)
}
