import type { Kysely } from 'kysely'
import { auditedFor } from '../access/audited-for.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

type Db = Pick<Kysely<Database>, 'insertInto' | 'getExecutor'>
type Entry = { at: Instant; actor: string; action: string; object: string }

/** For changes by someone who was nobody yet; every other change is recorded by its `Act`. */
export async function writeAudit(db: Db, { at, actor, action, object }: Entry) {
  const who = { person: actor, now: at, today: londonDay(at) }
  await db
    .insertInto('audit')
    .values({
      id: newId(),
      at,
      actor_id: actor,
      action,
      object_id: object,
      organisation_id: await auditedFor(db, { who, action, object }),
    })
    .execute()
}
