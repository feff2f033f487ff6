import { Decrypter } from 'age-encryption'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { StartRefused } from '../config.ts'
import { backupPassword } from '../privacy/backup-password.ts'
import type { MasterKeys } from '../privacy/master-keys.ts'
import { readHead, type Head } from './head.ts'

type Unlocking = { file: string; to: string; keys: MasterKeys }

/** Writes the database that is in a backup to a file of its own, or says why it cannot. */
export async function unlockFile({ file, to, keys }: Unlocking): Promise<Head> {
  const { head, line } = await readHead(file)
  const inside = await startReading(file, line.length, passwordFor(keys, head, file), head)
  const unpressed = createZstdDecompress()
  try {
    await pipeline(Readable.fromWeb(inside as never), unpressed, (parts) => write(parts, to, line))
  } catch (error) {
    if (isOfDisk(error)) throw error
    throw new StartRefused(`${file} was changed or cut off. Take the backup before it.`)
  }
  return head
}

const isOfDisk = (error: unknown) =>
  ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EDQUOT'].includes((error as { code?: string }).code ?? '')

function passwordFor(keys: MasterKeys, { key }: Head, file: string): string {
  try {
    return backupPassword(keys.version(key))
  } catch {
    throw new StartRefused(
      `${file} is locked with key ${key}, which is not in the key file. Put back the copy that has it.`,
    )
  }
}

async function startReading(file: string, from: number, password: string, { key }: Head) {
  const age = new Decrypter()
  age.addPassphrase(password)
  const locked = createReadStream(file, { start: from, highWaterMark: 1 << 18 })
  try {
    return await age.decrypt(Readable.toWeb(locked) as ReadableStream<Uint8Array>)
  } catch {
    locked.destroy()
    throw new StartRefused(
      `${file} does not open with key ${key} of the key file: it is another key, or the backup was changed.`,
    )
  }
}

/** What stands inside first must be the line outside. */
async function write(parts: AsyncIterable<Buffer>, to: string, line: string): Promise<void> {
  const out = await open(to, 'wx', 0o600)
  let first: Buffer | null = Buffer.alloc(0)
  try {
    for await (const part of parts) {
      const all: Buffer = first ? Buffer.concat([first, part]) : part
      if (first && all.length < line.length) first = all
      else if (first) {
        if (all.toString('latin1', 0, line.length) !== line) throw new Error('Another head')
        await out.writeFile(all.subarray(line.length))
        first = null
      } else await out.writeFile(all)
    }
    if (first) throw new Error('Cut off')
    await out.sync()
  } finally {
    await out.close()
  }
}
