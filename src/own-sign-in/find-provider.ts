import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../database/schema.ts'

export type ProviderRow = Selectable<Database['sign_in_provider']>

/** One that is turned on, for somebody who is nobody yet. */
export const findProvider = (
  db: Pick<Kysely<Database>, 'selectFrom'>,
  id: string,
): Promise<ProviderRow | undefined> =>
  db
    .selectFrom('sign_in_provider')
    .selectAll()
    .where('id', '=', id)
    .where('is_on', '=', 1)
    .executeTakeFirst()
