import { done, isRefusal, notFound, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { CommentInput } from './form.ts'
import { seatToKeep, type Which } from './own-seat.ts'
import { findRecord } from './queries.ts'
import { setAgreed } from './write-record.ts'

/** A word beside a record, for good. Who remembers it otherwise does not agree to it any more. */
export const addComment = (act: Act, { kind: what, words, ...which }: Which & CommentInput) =>
  act.change('session_record.comment', async (change) => {
    const seat = await seatToKeep(change, which)
    if (isRefusal(seat)) return seat
    const record = await findRecord(change.view, seat)
    if (!record) return notFound
    const { person, now } = change.who
    const id = newId()
    const sealer = await change.sealer(record.sealed_for)
    await change.db
      .insertInto('session_comment')
      .values({
        id,
        record_id: record.id,
        person_id: record.person_id,
        sealed_for: record.sealed_for,
        what,
        words: sealer.seal('session_comment', 'words', id, words),
        by_id: person,
        made_at: now,
      })
      .execute()
    if (what === 'disagreement') {
      await setAgreed(change, { seat, record, version: record.version, at: null })
    }
    return done({ id })
  })
