import type { Kysely } from 'kysely'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

type Entry = { at: Instant; actor: string; action: string; object: string }

/** For changes by someone who was nobody yet; every other change is recorded by its `Act`. */
export const writeAudit = (db: Pick<Kysely<Database>, 'insertInto'>, entry: Entry) =>
  db
    .insertInto('audit')
    .values({
      id: newId(),
      at: entry.at,
      actor_id: entry.actor,
      action: entry.action,
      object_id: entry.object,
    })
    .execute()
