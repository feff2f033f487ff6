import { Encrypter } from 'age-encryption'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { backupPassword } from '../privacy/backup-password.ts'
import type { MasterKeys } from '../privacy/master-keys.ts'
import { headLine, type Head } from './head.ts'
import { nameOf } from './rules.ts'

/** The password is as long as a key, so slowing down guesses would only slow us down. */
const noStretching = 10

const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

type Locking = { plain: string; folder: string; head: Head; keys: MasterKeys }

/** Pressed together and locked into a file that has its name only once it is whole on the disk. */
export async function lockFile({ plain, folder, head, keys }: Locking) {
  const name = nameOf(head.made)
  const part = join(folder, `${name}.part`)
  const age = new Encrypter()
  age.setPassphrase(backupPassword(keys.version(head.key)))
  age.setScryptWorkFactor(noStretching)
  const pressed = createZstdCompress(quick)
  const pressing = pipeline(Readable.from(linesOf(plain, head)), pressed)
  const web = Readable.toWeb(pressed) as ReadableStream<Uint8Array>
  const file = await open(part, 'w', 0o600)
  let bytes = 0
  try {
    const line = Buffer.from(headLine(head))
    await file.writeFile(line)
    bytes += line.length
    for await (const some of await age.encrypt(web)) {
      await file.writeFile(some)
      bytes += some.length
    }
    await pressing
    await file.sync()
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(part, join(folder, name))
  await syncFolder(folder)
  return { name, bytes }
}

/** The head again in front of the database: what stands outside cannot be another's. */
async function* linesOf(plain: string, head: Head) {
  yield Buffer.from(headLine(head))
  yield* createReadStream(plain, { highWaterMark: 1 << 18 })
}

/** A new name lasts once its folder is on the disk too; Windows sees to that by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
