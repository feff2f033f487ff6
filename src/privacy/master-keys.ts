import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { StartRefused } from '../config.ts'
import type { Store } from '../database/connection.ts'
import { seal, unseal } from './sealing.ts'

const file = z.strictObject({
  current: z.int().positive(),
  keys: z.record(z.string(), z.base64().length(44)),
})

export type MasterKeys = {
  currentVersion: number
  current: Buffer
  version(number: number): Buffer
}

const check = { owner: 'holdfast', table: 'setting', column: 'value', row: 'key_check' }

/**
 * Reads the key file, or makes it when nothing was ever sealed in this database.
 * A missing or wrong key refuses the start: carrying on would lose what people wrote.
 */
export async function openMasterKeys(path: string, { write }: Pick<Store, 'write'>) {
  const known = await write
    .selectFrom('setting')
    .select('value')
    .where('name', '=', check.row)
    .executeTakeFirst()
  const made = !existsSync(path)
  if (made && known) {
    throw new StartRefused(
      `The key file ${path} is missing. Put back your copy of it; without it nothing private can be opened.`,
    )
  }
  if (made) makeKeyFile(path)
  const keys = readKeyFile(path)
  if (known) refuseWrongKey(keys, known.value, path)
  else
    await write
      .insertInto('setting')
      .values({ name: check.row, value: proof(keys) })
      .execute()
  return { keys, made }
}

function makeKeyFile(path: string) {
  const keys = { current: 1, keys: { 1: randomBytes(32).toString('base64') } }
  try {
    writeFileSync(path, JSON.stringify(keys) + '\n', { mode: 0o400, flag: 'wx' })
  } catch {
    throw new StartRefused(
      `Holdfast cannot make its key file at ${path}. Choose a place it may write with KEY_FILE.`,
    )
  }
}

function readKeyFile(path: string): MasterKeys {
  const read = file.safeParse(parse(path))
  if (!read.success || !(read.data.current in read.data.keys)) {
    throw new StartRefused(
      `The key file ${path} is not a Holdfast key file. Put back your copy of it.`,
    )
  }
  const { current, keys } = read.data
  const version = (number: number) => {
    const key = keys[number]
    if (!key) throw new Error(`Key version ${number} is not in the key file`)
    return Buffer.from(key, 'base64')
  }
  return { currentVersion: current, current: version(current), version }
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

const proof = (keys: MasterKeys) =>
  `${keys.currentVersion}:${seal(keys.current, check, Buffer.from('holdfast')).toString('base64')}`

function refuseWrongKey(keys: MasterKeys, known: string, path: string) {
  const [version, sealed] = known.split(':')
  try {
    unseal(keys.version(Number(version)), check, Buffer.from(sealed!, 'base64'))
  } catch {
    throw new StartRefused(
      `The key file ${path} does not fit this database. Put back the right one.`,
    )
  }
}
