import {
  existsSync,
  readdirSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  copyFileSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { headsFile } from '../audit/keep-heads.ts'
import type { Config } from '../config.ts'
import { closeLog } from '../database/copy-sqlite.ts'
import type { Instant } from '../time/types.ts'
import { minutesBefore } from '../time/instants.ts'
import { databaseFile } from './copy-database.ts'
import { syncFolder } from './lock-file.ts'
import { keepDailyDays } from './rules.ts'

type Where = Pick<Config, 'dataDir'>

const named = 'before-restore-'
const nameAt = (at: Instant) => `${named}${at.replaceAll(':', '-')}`

/** Where the database that was there goes: a folder of its own beside it. */
export function asideFolder({ dataDir }: Where, now: Instant): string {
  const folder = join(dataDir, nameAt(now))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** They hold everybody of their day, like a backup, and go when one of that day would. */
export function removeOldAside({ dataDir }: Where, now: Instant): void {
  const oldest = nameAt(minutesBefore(now, keepDailyDays * 24 * 60))
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith(named) || name >= oldest) continue
    rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

const logs = ['-wal', '-shm']

/**
 * Puts a whole file in the place of the database in one step, so that one or the other is there at
 * every moment; the one that was there keeps lying aside under a second name.
 */
export async function putInPlace(config: Where, whole: string, aside: string): Promise<void> {
  const file = databaseFile(config)
  if (existsSync(file)) {
    try {
      closeLog(file)
    } catch {
      // One that does not open any more goes aside as it is, its log with it.
      for (const log of logs) {
        if (existsSync(`${file}${log}`))
          copyFileSync(`${file}${log}`, join(aside, `holdfast.db${log}`))
      }
    }
    keepUnder(file, join(aside, 'holdfast.db'))
    await syncFolder(aside)
  }
  // A log that was left over would be read into the new file and spoil it.
  for (const log of logs) rmSync(`${file}${log}`, { force: true })
  renameSync(whole, file)
  await syncFolder(config.dataDir)
}

/** Some file systems know no second name: then it is copied. */
function keepUnder(file: string, second: string) {
  try {
    linkSync(file, second)
  } catch {
    copyFileSync(file, second)
  }
}

/** Heads of what was done after the backup are not in it: they go aside, with all before them. */
export function setHeadsBack(config: Where, made: Instant, aside: string): void {
  const file = headsFile(config)
  if (!existsSync(file)) return
  const text = readFileSync(file, 'utf8')
  writeFileSync(join(aside, 'audit-heads.txt'), text, { mode: 0o600, flush: true })
  const before = text.split('\n').filter((line) => line !== '' && line.slice(0, 24) <= made)
  const whole = `${file}.new`
  writeFileSync(whole, before.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true })
  renameSync(whole, file)
}
