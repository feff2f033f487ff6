import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/** The made-up team has no account anywhere; a sign-in is put there to look at its pages. */
export async function ownSignInOf({ parts, idOf }: Site): Promise<string> {
  const { organisation_id } = await parts.store.read
    .selectFrom('employment')
    .select('organisation_id')
    .where('person_id', '=', idOf('Joanna Kettlewell'))
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const id = newId()
  await parts.store.write
    .insertInto('sign_in_provider')
    .values({
      id,
      organisation_id,
      kind: 'other',
      issuer: 'http://127.0.0.1:9',
      client_id: 'holdfast',
      client_secret: Buffer.from('nobody asks for it'),
      button: 'Sign in with our account',
      is_on: 1,
      made_at: parts.clock.now(),
    })
    .execute()
  return `/admin/settings/sign-in/${id}`
}
