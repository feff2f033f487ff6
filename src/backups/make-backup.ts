import { existsSync, statSync } from 'node:fs'
import { headsFile, keptHeads } from '../audit/keep-heads.ts'
import { StartRefused, type Config } from '../config.ts'
import { masterKeysAt } from '../privacy/master-keys.ts'
import type { Clock, Instant } from '../time/types.ts'
import { countCopy, faultsOf, schemaOf } from './check-copy.ts'
import { copyDatabase, sizeOf } from './copy-database.ts'
import { refuseFullDisk } from './disk-space.ts'
import { lockFile } from './lock-file.ts'
import { removeOld } from './remove-old.ts'
import { removeOldAside } from './set-aside.ts'
import { beginWork, type Work } from './work-folder.ts'

export type Made = {
  state: 'done' | 'unchanged'
  made: Instant
  rows: number
  digest: string
  key: number
  /** Null when the last backup stands for this too. */
  file: string | null
  bytes: number | null
}

type Making = {
  clock: Clock
  /** The digest of the last backup, when that file is still there. */
  last: string | null
}

/** Copies, checks, and only then locks and keeps; what went wrong is said, and nothing is kept. */
export async function makeBackup(config: Config, making: Making): Promise<Made> {
  if (!existsSync(config.keyFile)) {
    throw new StartRefused(`The key file ${config.keyFile} is missing. Put back your copy of it.`)
  }
  refuseFullDisk([config.dataDir, config.backupDir], await sizeOf(config))
  const work = beginWork(config)
  try {
    const made = await copyAndKeep(config, work, making)
    // What was erased is to go from the older ones in its time, whether anything else changed or not.
    await removeOld(config, made.made)
    removeOldAside(config, made.made)
    return made
  } finally {
    work.end()
  }
}

async function copyAndKeep(config: Config, work: Work, { clock, last }: Making): Promise<Made> {
  const [keys, heads, made] = [
    masterKeysAt(config.keyFile),
    await keptHeads(headsFile(config)),
    clock.now(),
  ]
  await copyDatabase(config, work)
  const counted = await countCopy(work)
  const key = keys.currentVersion
  if (counted.digest === last) {
    return { state: 'unchanged', made, ...counted, key, file: null, bytes: null }
  }
  const faults = await faultsOf({ work, keys, heads, texts: 0 })
  if (faults.length > 0) {
    throw new StartRefused(`The copy is not sound, so it was not kept. ${faults[0]}`)
  }
  const { size } = statSync(work.file)
  const head = { made, key, schema: await schemaOf(work), ...counted, size }
  const { name, bytes } = await lockFile({ plain: work.file, folder: config.backupDir, head, keys })
  return { state: 'done', made, ...counted, key, file: name, bytes }
}
