import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused, type Config } from '../config.ts'
import { lock } from '../database/sqlite.ts'

/** A folder for a plain copy of the database, and how it goes again. */
export type Work = { folder: string; file: string; end: () => void }

const place = ({ dataDir }: Pick<Config, 'dataDir'>) => join(dataDir, 'copying')

/**
 * Beside the database, where whoever may read the copy may read that too. One at a time works in it;
 * what a process left that was killed goes before the next begins.
 */
export function beginWork(config: Pick<Config, 'dataDir'>): Work {
  const outside = place(config)
  mkdirSync(outside, { recursive: true, mode: 0o700 })
  const unlock = lockOrSay(outside)
  const folder = join(outside, 'data')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  return {
    folder,
    file: join(folder, 'holdfast.db'),
    end() {
      process.removeListener('exit', clear)
      clear()
      unlock()
    },
  }
}

/** At the start of a server: a copy that was left lying goes. */
export function clearWork(config: Pick<Config, 'dataDir'>): void {
  try {
    beginWork(config).end()
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
  }
}

function lockOrSay(folder: string) {
  try {
    return lock(folder)
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    throw new StartRefused('A backup or a restore is under way already. Wait until it is done.')
  }
}
