import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup } from '../../src/backups/make-backup.ts'
import { backupsThere } from '../../src/backups/remove-old.ts'
import { restoreBackup } from '../../src/backups/restore-backup.ts'
import { tryRestore } from '../../src/backups/try-restore.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { systemClock } from '../../src/time/types.ts'
import { Chance } from '../access/oracle/chance.ts'
import { freePort, isReady, launch } from '../support/server.ts'
import { lookAfterwards, prepare, type Acknowledged } from './killed-database.ts'
import { Writer } from './writer.ts'

const root = join(import.meta.dirname, '../..')

export type Drills = {
  drills: number
  /** Answered with "saved" before a backup began, over all backups. */
  acknowledged: number
  lost: number
  unsound: number
  /** The control: of one more drill, in which a write was taken away. */
  noticed: number
  /** Seconds, of the slowest. */
  backup: number
  restore: number
}

const configOf = (folder: string, key = join(folder, 'holdfast.key')) =>
  readConfig({ DATA_DIR: folder, KEY_FILE: key })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Backs up while eight people write, and puts each backup back beside them. */
export async function drillUnderLoad(drills: number): Promise<Drills> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-drill-'))
  const found = {
    drills: 0,
    acknowledged: 0,
    lost: 0,
    unsound: 0,
    noticed: 0,
    backup: 0,
    restore: 0,
  }
  const cast = await prepare(folder)
  const port = await freePort()
  const config = configOf(folder)
  const settings = { PORT: String(port), DATA_DIR: folder, KEY_FILE: config.keyFile }
  const server = launch(settings, false)
  await isReady(server)
  const writers = cast.map((each) => new Writer(port, each))
  const running = writers.map((writer) => writer.run())
  const acknowledged = () => writers.flatMap((writer) => writer.acknowledged)
  try {
    for (; found.drills < drills; found.drills += 1) {
      const wanted = acknowledged().length + 24
      while (acknowledged().length < wanted) await pause(20)
      const before = acknowledged()
      const one = await drillOnce(config, before)
      found.acknowledged += before.length
      found.lost += one.lost
      found.unsound += one.isSound ? 0 : 1
      found.backup = Math.max(found.backup, one.backup)
      found.restore = Math.max(found.restore, one.restore)
    }
    found.noticed = (await drillOnce(config, acknowledged(), true)).lost
    return found
  } finally {
    await server.stop('SIGKILL')
    await Promise.all(running)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function drillOnce(config: Config, before: Acknowledged[], loseOne = false) {
  const beside = mkdtempSync(join(tmpdir(), 'holdfast-beside-'))
  try {
    const started = performance.now()
    const { file } = await backUp(config)
    const made = performance.now()
    const key = join(beside, 'holdfast.key')
    copyFileSync(config.keyFile, key)
    const restoring = { file: join(config.backupDir, file!), replace: false, say: () => {} }
    await restoreBackup(configOf(beside, key), restoring)
    const done = performance.now()
    if (loseOne) await loseFirst(beside)
    const { lost, isSound } = await lookAfterwards(beside, before)
    return { lost, isSound, backup: (made - started) / 1000, restore: (done - made) / 1000 }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** The last of all may have come after the backup. */
async function loseFirst(dataDir: string) {
  const store = openStore({ databaseUrl: null, dataDir })
  const written = store.read.selectFrom('contact').select('id').where('id', 'not like', 'contact-%')
  const first = await written.orderBy('id').limit(1).executeTakeFirstOrThrow()
  await store.write.deleteFrom('contact').where('id', '=', first.id).execute()
  await store.close()
}

/** The server makes one of its own meanwhile. */
async function backUp(config: Config): Promise<{ file: string | null }> {
  try {
    return await makeBackup(config, { clock: systemClock, last: null })
  } catch (error) {
    if (!(error as Error).message.includes('under way')) throw error
    await pause(200)
    return backUp(config)
  }
}

export const sayDrills = (it: Drills) =>
  `proof: restore: ${it.drills} drills under 8 writers, ${it.acknowledged} writes acknowledged before ` +
  `a backup, ${it.lost} lost (${it.noticed} of 1 taken away noticed), ${it.unsound} unsound, backup ${it.backup.toFixed(1)} s and restore ` +
  `${it.restore.toFixed(1)} s at most`

export type Kills = { backups: number; restores: number; spoiled: number; lost: number }

/** Kills the commands with -9 at any moment: what has a name opens, and one whole database stays. */
export async function killCommands(kills: number, seed = 1): Promise<Kills> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-kill-'))
  const chance = new Chance(seed)
  const config = configOf(folder)
  const found = { backups: 0, restores: 0, spoiled: 0, lost: 0 }
  try {
    const cast = await prepare(folder)
    const written = cast.map(({ person }) => ({ person, formId: '', notes: [] }))
    const { file } = await makeBackup(config, { clock: systemClock, last: null })
    for (; found.backups < kills; found.backups += 1) {
      await killed('backup', [], config, 200 + chance.below(1200))
      if (!(await everyOneOpens(config))) found.spoiled += 1
    }
    for (; found.restores < kills; found.restores += 1) {
      await killed('restore', [file!], config, 400 + chance.below(1400))
      const { isSound } = await lookAfterwards(folder, [])
      if (!isSound || (await peopleIn(folder)) < written.length) found.lost += 1
    }
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function everyOneOpens(config: Config): Promise<boolean> {
  const made = await backupsThere(config)
  const { file } = await tryRestore(config)
  return made.length > 0 && readFileSync(join(config.backupDir, file)).length > 0
}

async function peopleIn(dataDir: string): Promise<number> {
  const store = openStore({ databaseUrl: null, dataDir })
  const rows = await store.read.selectFrom('person').select('id').execute()
  await store.close()
  return rows.length
}

/** Runs a command, and ends it with -9 after so long unless it is done before. */
export function killed(name: string, more: string[], config: Config, after: number): Promise<void> {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATA_DIR: config.dataDir, KEY_FILE: config.keyFile }
  const command = [`built/${name}.js`, ...more]
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

export const sayKills = ({ backups, restores, spoiled, lost }: Kills) =>
  `proof: restore: ${backups} backups and ${restores} restores killed with -9, ${spoiled} spoiled ` +
  `backups with a name, ${lost} databases not whole`
