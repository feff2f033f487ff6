import { isoCBOR } from '@simplewebauthn/server/helpers'
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

type Asked = { challenge: string; rp?: { id: string }; rpId?: string }
type Wrong = { origin?: string; count?: number; challenge?: string; id?: string; isHere?: boolean }

const sha = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const inBase64 = (data: Uint8Array) => Buffer.from(data).toString('base64url')

/** A phone with a passkey, which answers as the standard says, or wrong in one way. */
export class Device {
  readonly #origin: string
  readonly #key: KeyObject
  readonly #open: JsonWebKey
  readonly id = inBase64(randomBytes(16))
  count = 0

  constructor(origin = 'http://localhost:3000') {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#origin = origin
    this.#key = pair.privateKey
    this.#open = pair.publicKey.export({ format: 'jwk' })
  }

  /** Makes a passkey, as the browser would put it into the form. */
  make(asked: Asked, wrong: Wrong = {}): string {
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([0, id.length])
    const kept = Buffer.concat([Buffer.alloc(16), length, id, this.#publicKey()])
    const authData = new Uint8Array(this.#head(asked, { ...wrong, count: 0 }, kept))
    const made = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
    ])
    made.set('authData', authData)
    const attestationObject = inBase64(isoCBOR.encode(made as never))
    const clientDataJSON = this.#said('webauthn.create', asked, wrong)
    return this.#answer({ clientDataJSON, attestationObject, transports: ['internal'] }, wrong)
  }

  /** Uses it: the count goes up each time. */
  use(asked: Asked, wrong: Wrong = {}): string {
    this.count = wrong.count ?? this.count + 1
    const head = this.#head(asked, { ...wrong, count: this.count })
    const clientDataJSON = this.#said('webauthn.get', asked, wrong)
    const signed = Buffer.concat([head, sha(Buffer.from(clientDataJSON, 'base64url'))])
    const signature = inBase64(sign('sha256', signed, this.#key))
    const authenticatorData = inBase64(head)
    return this.#answer({ clientDataJSON, authenticatorData, signature, userHandle: null }, wrong)
  }

  #answer(response: object, { id = this.id }: Wrong) {
    const more = { authenticatorAttachment: 'platform', clientExtensionResults: {} }
    return JSON.stringify({ id, rawId: id, type: 'public-key', ...more, response })
  }

  #said(type: string, asked: Asked, { origin = this.#origin, challenge = asked.challenge }: Wrong) {
    return inBase64(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })))
  }

  /** Where it is used, whether somebody is there, and how often it has answered. */
  #head({ rp, rpId }: Asked, { count = 0, isHere = true }: Wrong, kept?: Uint8Array) {
    const flags = Buffer.from([(isHere ? 0x05 : 0) | (kept ? 0x40 : 0)])
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(count)
    return Buffer.concat([sha(rp?.id ?? rpId!), flags, counted, kept ?? Buffer.alloc(0)])
  }

  /** A point on P-256 for ES256 (RFC 9053, 7.1.1). */
  #publicKey() {
    const point = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'))
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
    ])
    key.set(-2, point(this.#open.x!)).set(-3, point(this.#open.y!))
    return isoCBOR.encode(key as never)
  }
}
