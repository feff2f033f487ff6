import { sql, type Transaction } from 'kysely'
import { bareFormId, receiptOf } from '../access/form-mark.ts'
import type { Store } from '../database/connection.ts'
import type { Database } from '../database/schema.ts'
import type { Vault } from '../privacy/vault.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { newId } from '../database/ids.ts'
import { keptMinutes } from './rules.ts'
import type { Words } from './words-in.ts'

export type Kept = {
  person: string
  formId: string | null
  path: string
  page: string | null
  words: Words
  now: Instant
}

/**
 * Keeps the words of one form, sealed for their writer; what was kept of the same form before makes
 * room. Words older than a week go at the same time.
 */
export async function writeKept(db: Transaction<Database>, { dialect, vault }: With, kept: Kept) {
  const { person, formId, path, page, words, now } = kept
  if (dialect === 'postgres') await oneAtATime(db, person)
  await db.deleteFrom('kept_form').where('kept_at', '<=', minutesBefore(now, keptMinutes)).execute()
  const id = (formId && (await keptBefore(db, kept, formId))) ?? newId()
  const sealer = await vault.sealer(db, person)
  const body = sealer.seal('kept_form', 'body', id, JSON.stringify(words))
  const form_id = formId && receiptOf(formId, path)
  await db
    .insertInto('kept_form')
    .values({ id, person_id: person, path, body, kept_at: now, form_id, page })
    .onConflict((conflict) =>
      // What a sign-in ran out on is offered at the next one, wherever it was written.
      conflict.column('id').doUpdateSet({ body, kept_at: now, ...(page === null ? { page } : {}) }),
    )
    .execute()
}

type With = { dialect: Store['dialect']; vault: Vault }

/** The same form sent twice at once would not find each other, and one would be refused. */
const oneAtATime = (db: Transaction<Database>, person: string) =>
  sql`select 1 from person where id = ${person} for no key update`.execute(db)

/** A form that was put back goes by the id of what was kept; so may others of its page. */
async function keptBefore(db: Transaction<Database>, { person, path }: Kept, formId: string) {
  const row = await db
    .selectFrom('kept_form')
    .select('id')
    .where('person_id', '=', person)
    .where((of) =>
      of.or([
        of('form_id', '=', receiptOf(formId, path)),
        of.and({ id: bareFormId(formId), path }),
      ]),
    )
    .executeTakeFirst()
  return row?.id
}
