import { open, type Door } from '../access/door.ts'
import { formIdFor, receiptOf } from '../access/form-mark.ts'
import { tryAgain } from '../access/try-again.ts'
import type { Instant } from '../time/types.ts'
import type { Fields } from '../web/body.ts'
import { wordsIn } from './words-in.ts'
import { writeKept } from './write-kept.ts'

type Draft = {
  person: string
  formId: string
  path: string
  page: string
  fields: Fields
  now: Instant
}

/**
 * Keeps a form that is still being written. A form that was sent already and is written on goes on
 * under a new id, which is the answer: under the old one it would be taken for a repeat.
 */
export async function keepDraft(door: Door, { fields, ...draft }: Draft): Promise<string | null> {
  const { store, vault } = open(door)
  const words = wordsIn(fields)
  if (words.length === 0) return null
  return tryAgain(() =>
    store.write.transaction().execute(async (db) => {
      const sent = await db
        .selectFrom('form_receipt')
        .select('form_id')
        .where('form_id', '=', receiptOf(draft.formId, draft.path))
        .where('person_id', '=', draft.person)
        .executeTakeFirst()
      const formId = sent ? formIdFor(draft.person) : draft.formId
      await writeKept(db, { dialect: store.dialect, vault }, { ...draft, formId, words })
      return sent ? formId : null
    }),
  )
}
