import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StartRefused, type Config } from '../../src/config.ts'
import { whyNotOpened } from '../../src/database/why-not-opened.ts'
import { freshParts } from '../support/parts.ts'
import { makeScene, type Scene } from './scene.ts'

function run({ parts: { config } }: Scene, name: string, ...more: string[]) {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATA_DIR: config.dataDir, KEY_FILE: config.keyFile }
  const command = [`built/${name}.js`, ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { status, said: stdout.trim(), refused: stderr.trim() }
}

describe('what stands in the way of a command', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, true],
    [{ code: '28P01' }, true],
    [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, true],
    [{ message: 'The server does not support SSL connections' }, true],
    [{ code: '22P02', message: 'invalid input syntax for type json: "Sam"' }, false],
    [{ message: 'Cannot read properties of undefined' }, false],
  ])('is PostgreSQL or a mistake of ours: %j', (about, isShutOut) => {
    const config = { dataDir: '/data', databaseUrl: 'postgres://localhost' } as Config
    const said = whyNotOpened(Object.assign(new Error('No'), about), config)
    expect(said instanceof StartRefused).toBe(isShutOut)
  })
})

describe('the commands', () => {
  it('back up, list, look through, move and restore', { timeout: 120_000 }, async () => {
    const it = await makeScene('sqlite')
    const server = await freshParts('postgres')
    const url = server.config.databaseUrl!
    await server.store.write.deleteFrom('setting').execute()
    await server.store.close()
    const made = run(it, 'backup')
    expect(made).toMatchObject({ status: 0, refused: '' })
    const [file] = readdirSync(it.parts.config.backupDir)
    expect(made.said).toContain(join(it.parts.config.backupDir, file!))
    expect(run(it, 'restore', '--list').said).toMatch(new RegExp(`^${file} +[\\d.]+ MB +\\d+ rows`))
    expect(run(it, 'verify', '--backup', join(it.parts.config.backupDir, file!)).said).toContain(
      'Everything is as it should be.',
    )
    expect(run(it, 'restore', '--lst')).toMatchObject({
      status: 1,
      refused: expect.stringMatching(/^Unknown option '--lst'/),
    })
    expect(run(it, 'restore', file!)).toMatchObject({
      status: 1,
      refused: expect.stringContaining('Another Holdfast is already running'),
    })
    await it.stop()
    const moved = run(it, 'move', '--to', url)
    expect(moved).toMatchObject({ status: 0, refused: '' })
    expect(moved.said).toContain('0 differences.')
    expect(run(it, 'restore', file!)).toMatchObject({ status: 0, refused: '' })
    it.end()
  })
})
