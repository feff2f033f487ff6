import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'

export type Known = {
  id: string
  credential_id: string
  public_key: string
  counter: number
  transports: string | null
}

/** The passkeys that one person has now. A passkey of anybody else's is not among them. */
export async function passkeysOf(
  read: Pick<Kysely<Database>, 'selectFrom'>,
  person: string,
): Promise<Known[]> {
  const rows = await read
    .selectFrom('second_factor')
    .select(['id', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('person_id', '=', person)
    .where('kind', '=', 'passkey')
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .execute()
  return rows.map(({ credential_id, public_key, counter, ...row }) => ({
    ...row,
    credential_id: credential_id!,
    public_key: public_key!,
    counter: counter ?? 0,
  }))
}
