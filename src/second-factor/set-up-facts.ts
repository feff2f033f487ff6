import { open, type Door } from '../access/door.ts'
import type { SetUpFacts } from '../../views/second-factor/set-up-page.tsx'
import { squareOf } from '../web/square.ts'
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
