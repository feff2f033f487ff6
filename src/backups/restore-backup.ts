import { existsSync } from 'node:fs'
import { StartRefused, type Config } from '../config.ts'
import { closing } from '../database/closing.ts'
import { lock } from '../database/sqlite.ts'
import { readSqlite } from '../database/moving/sqlite-end.ts'
import { systemClock } from '../time/types.ts'
import { intoPostgres, refuseOthersOn, standingOf } from './into-postgres.ts'
import { makeBackup } from './make-backup.ts'
import { prepareRestore } from './prepare-restore.ts'
import { asideFolder, putInPlace, setHeadsBack } from './set-aside.ts'
import { beginWork, type Work } from './work-folder.ts'

type Say = (words: string) => void
type Restoring = { file: string; replace: boolean; say: Say }

/** Puts a backup in the place of the database; when anything goes wrong, all is as it was. */
export async function restoreBackup(config: Config, restoring: Restoring): Promise<void> {
  if (!existsSync(config.keyFile)) {
    throw new StartRefused(`The key file ${config.keyFile} is missing. Put back your copy of it.`)
  }
  if (config.databaseUrl) return onServer(config, config.databaseUrl, restoring)
  const work = beginWork(config)
  try {
    const unlock = lock(config.dataDir)
    try {
      await onFile(config, work, restoring)
    } finally {
      unlock()
    }
  } finally {
    work.end()
  }
}

async function onFile(config: Config, work: Work, { file, say }: Restoring) {
  const { head, erased } = await prepareRestore(config, work, file)
  sayLooked(say, head, erased)
  const aside = asideFolder(config, systemClock.now())
  await putInPlace(config, work.file, aside)
  setHeadsBack(config, head.made, aside)
  say(`The database of ${head.made} is in place. What was there before lies in ${aside}.`)
}

async function onServer(config: Config, url: string, { file, replace, say }: Restoring) {
  await refuseOthersOn(url)
  const filled = (await standingOf(url)) === 'filled'
  if (filled && !replace) {
    throw new StartRefused(
      'There are rows in the database. To put the backup in their place, add --replace; they are backed up first.',
    )
  }
  if (filled) {
    const { file: safe } = await makeBackup(config, { clock: systemClock, last: null })
    say(`What is there now was backed up first: ${safe}`)
  }
  const work = beginWork(config)
  try {
    const { head, erased } = await prepareRestore(config, work, file)
    sayLooked(say, head, erased)
    const { rows } = await closing(readSqlite(work.file), (from) =>
      intoPostgres(from, { url, replace: filled }),
    )
    setHeadsBack(config, head.made, asideFolder(config, systemClock.now()))
    say(`${rows} rows of ${head.made} are in place, each compared with the backup.`)
  } finally {
    work.end()
  }
}

function sayLooked(say: Say, { rows, key }: { rows: number; key: number }, erased: number) {
  say(`Opened with key ${key}. ${rows} rows, looked through: everything is as it should be.`)
  if (erased > 0) say(`Erased again, because they were erased after this backup: ${erased}.`)
}
