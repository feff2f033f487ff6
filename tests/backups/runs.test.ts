import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { refuseFullDisk } from '../../src/backups/disk-space.ts'
import { doAsked } from '../../src/backups/every-backup-job.ts'
import { inChild } from '../../src/backups/in-child.ts'
import { makeBackup } from '../../src/backups/make-backup.ts'
import { nameOf } from '../../src/backups/rules.ts'
import { runTask, type Doing } from '../../src/backups/run-task.ts'
import { tryRestore } from '../../src/backups/try-restore.ts'
import { clearWork } from '../../src/backups/work-folder.ts'
import { Client } from '../support/client.ts'
import { systemClock } from '../../src/time/types.ts'
import { addRow, makeScene, type Scene } from './scene.ts'

const scenes: Scene[] = []
const scene = async () => {
  const made = await makeScene('sqlite')
  scenes.push(made)
  return made
}
afterEach(async () => {
  for (const each of scenes.splice(0)) await each.parts.close()
})

/** The same without a process of its own. */
const here =
  ({ parts: { clock } }: Scene): Doing =>
  ({ work, config, last }) =>
    work === 'backup' ? makeBackup(config, { clock, last }) : tryRestore(config)

const run = (it: Scene, work: 'backup' | 'drill' = 'backup') => {
  it.parts.clock.forward({ minutes: 15 })
  return runTask(it.parts, work, { doing: here(it) })
}

const runsOf = ({ parts }: Scene) =>
  parts.store.read.selectFrom('backup_run').selectAll().orderBy('id').execute()

const statesOf = async (it: Scene) => (await runsOf(it)).map(({ state }) => state)

const as = ({ parts, world }: Scene, name: 'ada' | 'aled') =>
  new Client(parts, createApp(parts)).signInAs(world.people[name])

describe('backups', () => {
  it('are kept when anything changed, and tried', { timeout: 60_000 }, async () => {
    const it = await scene()
    // Once in a process of its own, as the server does it; that has the clock of the machine.
    it.parts.clock.set(systemClock.now())
    await runTask(it.parts, 'backup')
    const { backupDir, dataDir } = it.parts.config
    writeFileSync(join(backupDir, nameOf('2026-01-01T00:00:00.000Z')), '')
    mkdirSync(join(dataDir, 'before-restore-2026-01-01T00-00-00.000Z'))
    await run(it)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('before'))).toEqual([])
    await addRow(it)
    await run(it)
    await run(it, 'drill')
    const runs = await runsOf(it)
    expect(runs.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'backup done',
      'backup unchanged',
      'backup done',
      'drill done',
    ])
    expect(runs[2]!.row_count).toBe(runs[0]!.row_count! + 3)
    expect(runs[3]!).toMatchObject({ file: runs[2]!.file, row_count: runs[2]!.row_count })
    expect(readdirSync(backupDir).toSorted()).toEqual([runs[0]!.file, runs[2]!.file])
    expect(runs.every(({ problem, ended_at: ended }) => problem === null && ended)).toBe(true)
  })
})

describe('a backup that goes wrong', () => {
  it('says so without the words of a mistake, which every administrator would read', async () => {
    const { config } = (await scene()).parts
    const task = { work: 'backup', config: { ...config, backupDir: config.keyFile } } as const
    await expect(inChild({ ...task, last: null })).rejects.toThrow('It went wrong: EEXIST.')
  })

  it('is told to every administrator of the server, and shown in red', async () => {
    const it = await scene()
    await run(it)
    const ada = await as(it, 'ada')
    expect((await ada.get('/')).page.querySelector('.warning.red')).toBeNull()
    const [{ file } = { file: null }] = await runsOf(it)
    writeFileSync(join(it.parts.config.backupDir, file!), 'holdfast-backup-1 {}\n')
    await run(it, 'drill')
    await run(it, 'drill')
    for (const name of ['ada', 'aled'] as const) {
      const browser = await as(it, name)
      const red = (await browser.get('/')).page.querySelector('.warning.red')
      expect(red?.textContent).toContain('The last restore that was tried did not work.')
      const { page, words } = await browser.get('/admin/backups')
      expect(page.querySelectorAll('.warning.red')).toHaveLength(1)
      expect(words).toContain('is not a backup of Holdfast')
      expect((await browser.get('/notices')).words).toContain('The backups of Holdfast need')
    }
    const told = await it.parts.store.read.selectFrom('notice').selectAll().execute()
    expect(new Set(told.map(({ person_id: person }) => person)).size).toBe(told.length)
  })

  it('is shown when it is an hour late', async () => {
    const it = await scene()
    await run(it)
    it.parts.clock.forward({ minutes: 59 })
    const ada = await as(it, 'ada')
    expect((await ada.get('/admin/backups')).words).not.toContain('no backup of the last hour')
    it.parts.clock.forward({ minutes: 2 })
    expect((await (await as(it, 'ada')).get('/')).words).toContain('no backup of the last hour')
    await run(it)
    expect((await (await as(it, 'ada')).get('/')).words).not.toContain('no backup of the last')
  })

  it('says so when the key file is gone or the disk is full', async () => {
    const it = await scene()
    const { config } = it.parts
    rmSync(config.keyFile)
    await run(it)
    expect((await runsOf(it))[0]).toMatchObject({ state: 'failed', file: null })
    const folders = [config.dataDir, config.backupDir]
    expect(() => refuseFullDisk(folders, 1_000_000, () => 101_000_000)).toThrow(/too little room/)
    expect(() => refuseFullDisk(folders, 1_000_000, () => 102_000_000)).not.toThrow()
    expect((await (await as(it, 'ada')).get('/admin/backups')).words).toContain('is missing')
  })
})

describe('what a killed server leaves', () => {
  it('is put in order by the next', async () => {
    const it = await scene()
    const { config, store, clock } = it.parts
    await run(it)
    const [{ file } = { file: null }] = await runsOf(it)
    const row = { id: 'open', kind: 'backup', state: 'running' } as const
    await store.write
      .insertInto('backup_run')
      .values({ ...row, started_at: clock.now() })
      .execute()
    const left = join(config.dataDir, 'copying', 'data')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, 'holdfast.db'), 'in plain')
    writeFileSync(join(config.backupDir, `${nameOf(clock.now())}.part`), 'half')
    clearWork(config)
    expect(existsSync(left)).toBe(false)
    rmSync(join(config.backupDir, file!))
    clock.forward({ seconds: 1 })
    const { file: found } = await makeBackup(config, { clock, last: null })
    await run(it)
    expect((await statesOf(it)).toSorted()).toEqual(['done', 'done', 'failed', 'unchanged'])
    expect(readdirSync(config.backupDir)).toEqual([found])
    const gone = (await runsOf(it)).filter(({ removed_at: removed }) => removed !== null)
    expect(gone.map((each) => each.file)).toEqual([file])
  })
})

describe('the buttons', () => {
  it('set off a backup and a try, once however often they are pressed', async () => {
    const it = await scene()
    const ada = await as(it, 'ada')
    for (const path of ['/admin/backups', '/admin/backups', '/admin/backups/tries']) {
      it.parts.clock.forward({ seconds: 1 })
      expect((await ada.post(path, {})).status).toBe(303)
    }
    const { page, words } = await ada.get('/admin/backups')
    expect(words).toContain('A backup starts in a moment.')
    expect(page.querySelector('#state')?.getAttribute('hx-get')).toBe('/admin/backups')
    expect(await statesOf(it)).toEqual(['asked', 'asked'])
    await doAsked(it.parts, here(it))
    expect(await statesOf(it)).toEqual(['done', 'done'])
    const after = await ada.get('/admin/backups')
    expect(after.page.querySelector('#state')?.getAttribute('hx-get')).toBeUndefined()
    expect(after.words).toContain(it.parts.config.backupDir)
    expect((await ada.get('/admin/audit')).words).toContain('asked for a backup')
  })
})
