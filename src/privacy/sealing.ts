import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Where a sealed text belongs; it cannot be opened anywhere else (trust.md 2). */
export type Place = { owner: string; table: string; column: string; row: string }

const bind = ({ owner, table, column, row }: Place) =>
  Buffer.from(['holdfast-1', owner, table, column, row].join('\u001f'))

export function seal(key: Buffer, place: Place, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  sealing.setAAD(bind(place))
  return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()])
}

/** Throws when the text was changed, moved, cut short or sealed with another key. */
export function unseal(key: Buffer, place: Place, sealed: Buffer): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new Error('Too short to be sealed text')
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  opening.setAAD(bind(place))
  opening.setAuthTag(sealed.subarray(-tagBytes))
  const body = sealed.subarray(nonceBytes, -tagBytes)
  return Buffer.concat([opening.update(body), opening.final()])
}
