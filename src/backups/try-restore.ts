import { join } from 'node:path'
import { StartRefused, type Config } from '../config.ts'
import type { Instant } from '../time/types.ts'
import { openBackup, refuseFaults } from './open-backup.ts'
import { backupsThere } from './remove-old.ts'
import { nameOf, sampledTexts } from './rules.ts'
import { beginWork } from './work-folder.ts'

export type Tried = { made: Instant; file: string; rows: number; bytes: number; key: number }

/** The newest backup, opened and looked through beside the database that runs, and put away. */
export async function tryRestore(config: Config): Promise<Tried> {
  const [made] = await backupsThere(config)
  if (!made) throw new StartRefused(`There is no backup in ${config.backupDir} yet.`)
  const name = nameOf(made)
  const file = join(config.backupDir, name)
  const work = beginWork(config)
  try {
    const head = await openBackup(config, work, file)
    await refuseFaults(config, work, { head, file, texts: sampledTexts })
    return { made, file: name, rows: head.rows, bytes: head.size, key: head.key }
  } finally {
    work.end()
  }
}
