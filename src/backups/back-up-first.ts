import { join } from 'node:path'
import type { Config } from '../config.ts'
import { systemClock } from '../time/types.ts'
import { makeBackup } from './make-backup.ts'

/** Before an older database is brought up to date: as it was, in case that goes wrong. */
export async function backUpFirst(config: Config): Promise<void> {
  const { file } = await makeBackup(config, { clock: systemClock, last: null })
  console.log(`Backed up before the update: ${join(config.backupDir, file!)}`)
}
