import { encode } from 'uqr'
import { open, type Door } from '../access/door.ts'
import type { SetUpFacts } from '../../views/second-factor/set-up-page.tsx'
import { inFours } from './rules.ts'
import { appAddress, newKey } from './totp.ts'

/** A key for an app, new or as the form brought it back, with the square to scan. */
export async function setUpFacts(door: Door, person: string, typedKey?: string) {
  const { email } = await open(door)
    .store.read.selectFrom('person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const key = typedKey ?? newKey()
  const square = squareOf(appAddress(key, email ?? 'Holdfast'))
  return { key, inFours: inFours(key, ' '), square } satisfies SetUpFacts['app']
}

/** The dark fields of a QR code as one path of rows, so that a page needs no style for it. */
function squareOf(text: string) {
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
