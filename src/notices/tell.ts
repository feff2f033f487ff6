import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { Instant } from '../time/types.ts'

/** One thing that one person is told of. The notice says that it waits, never what it says. */
export type Telling = {
  to: string
  /** An alert code, or what kind of thing it is: 'handover', 'action'. */
  what: string
  /** Id of the record it is about, so that a page can lead there. */
  about: string | null
  /** The same key is told once, however often the cause is written. */
  key: string
  /** 'now' waits for no working day: help now and risk held alone. 'soon' waits for the next one. */
  urgency: 'now' | 'soon' | 'digest'
  /** Not before this; at once without it. */
  from?: Instant | null
}

/** Writes notices in the transaction of their cause; they are sent after it (trust.md 5). */
export async function tell(
  { db, who }: Pick<Change, 'db' | 'who'>,
  tellings: readonly Telling[],
): Promise<void> {
  if (tellings.length === 0) return
  const rows = tellings.map(({ to, what, about, key, urgency, from }) => ({
    id: newId(),
    dedupe_key: `${key} ${to}`,
    person_id: to,
    what,
    about,
    urgency,
    made_at: who.now,
    from_at: from ?? who.now,
  }))
  await db
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}
