import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { StartRefused } from '../config.ts'

const shape = z.strictObject({
  current: z.int().positive(),
  keys: z.record(z.string(), z.base64().length(44)),
})

type KeyFile = z.infer<typeof shape>

const newKey = () => randomBytes(32).toString('base64')

export function makeKeyFile(path: string) {
  const keys: KeyFile = { current: 1, keys: { 1: newKey() } }
  try {
    writeFileSync(path, JSON.stringify(keys) + '\n', { mode: 0o400, flag: 'wx' })
  } catch {
    throw new StartRefused(
      `Holdfast cannot make its key file at ${path}. Choose a place it may write with KEY_FILE.`,
    )
  }
}

export function readKeyFile(path: string): KeyFile {
  const read = shape.safeParse(parse(path))
  if (!read.success || !(read.data.current in read.data.keys)) {
    throw new StartRefused(
      `The key file ${path} is not a Holdfast key file. Put back your copy of it.`,
    )
  }
  return read.data
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * The file is whole at every moment: the new one is written beside it and takes its place in one
 * step. Earlier keys stay in it, for backups made with them.
 */
export function addKey(path: string) {
  const { current, keys } = readKeyFile(path)
  const next = current + 1
  const beside = `${path}.new`
  rmSync(beside, { force: true })
  const file = { current: next, keys: { ...keys, [next]: newKey() } }
  writeFileSync(beside, JSON.stringify(file) + '\n', { mode: 0o400, flag: 'wx', flush: true })
  renameSync(beside, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
