import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { SessionReason, SessionSide } from '../database/tables/supervision.ts'
import type { Instant } from '../time/types.ts'

type Changed = {
  session: string
  what: 'moved' | 'cancelled' | 'missed'
  by: SessionSide
  reason: SessionReason
  wasAt: Instant
  nowAt?: Instant
  /** When it was called off, if that was before now. */
  at?: Instant
}

/** Kept for good: by which side and why; by nobody here when it was said by a link. */
export const noteChange = async ({ db, who }: Change, changed: Changed) => {
  await db
    .insertInto('session_change')
    .values((of) => ({
      id: newId(),
      session_id: changed.session,
      what: changed.what,
      by_side: changed.by,
      reason: changed.reason,
      was_at: changed.wasAt,
      now_at: changed.nowAt ?? null,
      by_id: of.selectFrom('person').select('id').where('id', '=', who.person),
      at: changed.at ?? who.now,
    }))
    .execute()
}

/** How a session that is off was said to be so, the last time: by whom, and when it was. */
export const endingNoted = ({ db }: Pick<Change, 'db'>, session: string) =>
  db
    .selectFrom('session_change')
    .select(['by_id', 'at'])
    .where('session_id', '=', session)
    .where('what', 'in', ['cancelled', 'missed'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
