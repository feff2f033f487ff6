import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { countCopy } from '../../src/backups/check-copy.ts'
import { headLine, readHead } from '../../src/backups/head.ts'
import { restoreBackup } from '../../src/backups/restore-backup.ts'
import { tryRestore } from '../../src/backups/try-restore.ts'
import { makeKeyFile } from '../../src/privacy/key-file.ts'
import { rotateKeys } from '../../src/privacy/rotate-keys.ts'
import { addToLedger } from '../../src/rights/erasure-ledger.ts'
import { dialects } from '../support/parts.ts'
import { readEverything } from '../support/snapshot.ts'
import { addRow, bytesBelow, configWith, hashOf, makeScene, spoil, type Scene } from './scene.ts'

const scenes: Scene[] = []
const scene = async (dialect: 'sqlite' | 'postgres') => {
  const made = await makeScene(dialect)
  scenes.push(made)
  return made
}
afterEach(() => scenes.splice(0).forEach(({ end }) => end()))

function expectNoWords({ parts, world }: Scene) {
  const { backupDir, dataDir } = parts.config
  const inBackups = bytesBelow(backupDir)
  const inPlain = (all: Buffer[]) =>
    world.canaries.filter(({ text }) => all.some((each) => each.includes(text))).length
  console.log(
    `proof: backup of ${parts.store.dialect}: ${world.canaries.length} canaries, ` +
      `${inPlain(inBackups)} in plain`,
  )
  expect([inPlain(inBackups), world.canaries.length > 100]).toEqual([0, true])
  expect(inPlain(bytesBelow(dataDir))).toBeGreaterThan(parts.store.dialect === 'sqlite' ? 0 : -1)
  expect(readdirSync(join(dataDir, 'copying'))).toEqual(['holdfast.lock'])
  expect(statSync(join(backupDir, readdirSync(backupDir)[0]!)).mode & 0o777).toBe(0o600)
}

describe.each(dialects)('a backup of %s', (dialect) => {
  it('comes back as it was, with what was there before kept', { timeout: 60_000 }, async () => {
    const it = await scene(dialect)
    const [file, before] = [await it.backUp(), await readEverything(it.parts.store)]
    expectNoWords(it)
    await addRow(it)
    await it.stop()
    expect(await refusalOf(it, file)).toContain('add --replace')
    const said = await it.restore(file, true)
    expect(hashOf(await it.rows())).toBe(hashOf(before))
    expect(said.join(' ')).toContain('everything is as it should be')
    expect(await moreBefore(it, file)).toBe(1)
  })
})

/** A server's rows are only replaced when that is said; a file is kept aside. */
const refusalOf = ({ parts, restore }: Scene, file: string): Promise<string> =>
  parts.store.dialect === 'sqlite'
    ? Promise.resolve('no need to add --replace')
    : restore(file).then(String, (error: Error) => error.message)

/** How many rows more than the backup there were before: aside, or in what was backed up first. */
async function moreBefore({ parts }: Scene, file: string): Promise<number> {
  const { dataDir, backupDir, databaseUrl } = parts.config
  const { head } = await readHead(file)
  const [aside] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore'))
  if (!databaseUrl)
    return (await countCopy({ file: join(dataDir, aside!, 'holdfast.db') })).rows - head.rows
  const [newest] = readdirSync(backupDir).toSorted().toReversed()
  return (await readHead(join(backupDir, newest!))).head.rows - head.rows
}

describe('an older backup', () => {
  it('erases again whoever was erased after it', { timeout: 60_000 }, async () => {
    const it = await scene('sqlite')
    const file = await it.backUp()
    const { sam, ada } = it.world.people
    const [job] = await it.parts.store.read
      .selectFrom('employment')
      .select('organisation_id as organisation')
      .where('person_id', '=', sam)
      .execute()
    const line = { person: sam, ...job!, askedBy: ada, at: it.parts.clock.now() }
    await addToLedger(it.parts.config, [line])
    await it.stop()
    const said = await it.restore(file, true)
    expect(said.join(' ')).toContain('they were erased after this backup: 1.')
    const rows = await it.rows()
    expect(rows.vault_key.filter(({ owner_id: owner }) => owner === sam)).toEqual([])
    expect(rows.erasure.map(({ person_id: person }) => person)).toContain(sam)
  })
})

describe('a backup that cannot be put back', () => {
  it('is refused in a sentence, and nothing changes', { timeout: 90_000 }, async () => {
    const it = await scene('sqlite')
    const file = await it.backUp()
    await it.stop()
    const before = readFileSync(join(it.parts.config.dataDir, 'holdfast.db'))
    const { head, line } = await readHead(file)
    const outside = (bytes: Buffer, other: object) =>
      Buffer.concat([
        Buffer.from(headLine({ ...head, ...other })),
        bytes.subarray(Buffer.byteLength(line)),
      ])
    const flip = (place: number) => (bytes: Buffer) => {
      bytes[place < 0 ? bytes.length + place : place]! ^= 1
      return bytes
    }
    const spoiled: [RegExp, (bytes: Buffer) => Buffer][] = [
      [/was changed or cut off/, flip(-20)],
      [/was changed or cut off/, flip(5_000)],
      [/another key, or the backup was changed/, flip(line.length + 60)],
      [/was changed or cut off/, (bytes) => bytes.subarray(0, -1)],
      [/was changed or cut off/, (bytes) => bytes.subarray(0, bytes.length >> 1)],
      [
        /cannot be read|not a backup|does not open|cut off/,
        (bytes) => bytes.subarray(0, line.length),
      ],
      [/not a backup of Holdfast/, (bytes) => bytes.subarray(1)],
      [/made by a newer Holdfast/, (bytes) => outside(bytes, { schema: '9999-later' })],
      [/locked with key 9/, (bytes) => outside(bytes, { key: 9 })],
      [/was changed or cut off/, (bytes) => outside(bytes, { rows: head.rows + 1 })],
    ]
    for (const [words, change] of spoiled) {
      await expect(it.restore(spoil(file, change))).rejects.toThrow(words)
    }
    const other = join(it.parts.folder, 'other.key')
    makeKeyFile(other)
    const config = configWith(it, { KEY_FILE: other })
    await expect(restoreBackup(config, { file, replace: false, say: () => {} })).rejects.toThrow(
      /another key/,
    )
    expect(readFileSync(join(it.parts.config.dataDir, 'holdfast.db')).equals(before)).toBe(true)
    console.log(`proof: backup: ${spoiled.length + 1} spoiled ones, each refused, nothing changed`)
    await it.restore(file)
  })

  it('is refused while Holdfast runs', async () => {
    const it = await scene('sqlite')
    const file = await it.backUp()
    await expect(it.restore(file)).rejects.toThrow(/Another Holdfast is already running/)
    await it.parts.store.read.selectFrom('person').select('id').execute()
    await it.stop()
  })
})

describe('a backup from before a change of keys', () => {
  it('opens with the older key', async () => {
    const it = await scene('sqlite')
    const file = await it.backUp()
    const { store, config } = it.parts
    await rotateKeys({ store, path: config.keyFile }, () => {})
    const newer = await it.backUp()
    expect([(await readHead(file)).head.key, (await readHead(newer)).head.key]).toEqual([1, 2])
    expect((await tryRestore(config)).key).toBe(2)
    await it.stop()
    await it.restore(file)
    expect(existsSync(join(config.dataDir, 'holdfast.db-wal'))).toBe(false)
  })
})
