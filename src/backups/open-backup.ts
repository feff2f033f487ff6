import { headsFile, keptHeads } from '../audit/keep-heads.ts'
import { StartRefused, type Config } from '../config.ts'
import { closing } from '../database/closing.ts'
import { migrate, refuseNewer } from '../database/migrate.ts'
import { openSqlite } from '../database/sqlite.ts'
import { masterKeysAt } from '../privacy/master-keys.ts'
import { countCopy, faultsOf, refuseOtherKey } from './check-copy.ts'
import { refuseFullDisk } from './disk-space.ts'
import { readHead, type Head } from './head.ts'
import { unlockFile } from './unlock-file.ts'
import type { Work } from './work-folder.ts'

/** A backup as a database of its own, brought to this version's schema and looked through. */
export async function openBackup(config: Config, work: Work, file: string): Promise<Head> {
  const { head } = await readHead(file)
  refuseNewer([head.schema])
  refuseFullDisk([config.dataDir], head.size * 2)
  await unlockFile({ file, to: work.file, keys: masterKeysAt(config.keyFile) })
  const { rows, digest } = await countCopy(work)
  if (rows !== head.rows || digest !== head.digest) {
    throw new StartRefused(`${file} holds ${rows} rows, not the ${head.rows} it was made with.`)
  }
  await refuseOtherKey(config, work)
  await closing(openSqlite(work.folder), migrate)
  return head
}

/** `texts`: how many sealed texts of each table are opened. Heads kept later say nothing of it. */
export async function refuseFaults(
  config: Config,
  work: Work,
  { head, file, texts }: { head: Head; file: string; texts: number },
): Promise<void> {
  const heads = (await keptHeads(headsFile(config))).filter(({ at }) => at <= head.made)
  const keys = masterKeysAt(config.keyFile)
  const faults = await faultsOf({ work, keys, heads, texts })
  if (faults.length > 0) throw new StartRefused(`${file} is not sound. ${faults[0]}`)
}
