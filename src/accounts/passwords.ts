import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id: memory in KiB, passes and lanes (trust.md 3). */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32
const saltLength = 16

const phc = /^\$argon2id\$v=19\$m=(\d{4,7}),t=(\d{1,2}),p=(\d)\$([\w+/]{22,})\$([\w+/]{43,})$/

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** The same password typed on another keyboard must give the same bytes. */
const message = (password: string) => password.normalize('NFKC')

/** A new hash in PHC text. Slow on purpose: never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltLength)
  const tag = await derive('argon2id', { message: message(password), nonce, tagLength, ...cost })
  const settings = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`
  return `$argon2id$v=19$${settings}$${plain(nonce)}$${plain(tag)}`
}

/** The same work whether or not there is an account, so that time tells nobody apart. */
export async function isTheirPassword(kept: string | null, password: string): Promise<boolean> {
  const parts = phc.exec(kept ?? nobodys)
  if (!parts) return false
  const [, memory, passes, parallelism, salt, tag] = parts
  const expected = Buffer.from(tag!, 'base64')
  const found = await derive('argon2id', {
    message: message(password),
    nonce: Buffer.from(salt!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected) && kept !== null
}

/** No password leads to these random bytes. */
const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(
  randomBytes(saltLength),
)}$${plain(randomBytes(tagLength))}`
