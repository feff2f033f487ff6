import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Instant } from '../time/types.ts'
import { madeOf, nameOf, whichGo } from './rules.ts'

type Where = Pick<Config, 'backupDir'>

/** When each backup that lies there was made, newest first. */
export async function backupsThere({ backupDir }: Where): Promise<Instant[]> {
  const made = (await namesIn(backupDir)).map(madeOf).filter((each) => each !== null)
  return made.toSorted().toReversed()
}

/** Those that need not stay, and what was begun by a process that was killed. */
export async function removeOld(config: Where, now: Instant): Promise<void> {
  const old = whichGo(await backupsThere(config), now).map(nameOf)
  const begun = (await namesIn(config.backupDir)).filter((name) => name.endsWith('.backup.part'))
  for (const name of [...old, ...begun]) await rm(join(config.backupDir, name), { force: true })
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
