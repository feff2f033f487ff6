import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { askedToCover } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { noteChange } from '../holdings/timeline.ts'
import type { CoverAnswer } from './form.ts'

/** The colleague says yes, or not this time, to the days they saw; a yes may be taken back. */
export const answerCover = (act: Act, input: CoverAnswer) =>
  act.change('leave.cover_answer', async (change) => {
    const yes = input.answer === 'yes'
    const rows = []
    // One by one and in order: their owner may be moving the same rows to other days.
    for (const id of [...new Set(input['co_holder[]'])].toSorted()) {
      const row = await answerOne(change, { ...input, id })
      if (row) rows.push(row)
    }
    if (rows.length === 0) return (await isStillAsked(change, input)) ? changedSince : notFound
    const what = yes ? 'co_holder_accepted' : 'co_holder_declined'
    for (const row of rows) await noteChange(change, row.holding_id, what, { now: row.role })
    for (const employment of new Set(rows.map((row) => row.employment_id))) {
      await reassess(change, employment)
    }
    return done({ id: rows[0]!.id })
  })

type One = CoverAnswer & { id: string }

function answerOne(change: Change, { id, answer, from_at: from, ended_at: until }: One) {
  const { now } = change.who
  return change.db
    .updateTable('co_holder')
    .set(answer === 'yes' ? { accepted_at: now } : { declined_at: now, ended_at: now })
    .set((of) => ({ version: of('version', '+', 1) }))
    .where('id', '=', id)
    .where('from_at', '=', from)
    .where('ended_at', '=', until)
    .where('declined_at', 'is', null)
    .where('id', 'in', change.writable('co_holder', askedToCover))
    .returning(['id', 'holding_id', 'employment_id', 'role'])
    .executeTakeFirst()
}

/** Asked still, for other days than the ones on the page that was answered. */
const isStillAsked = (change: Change, input: CoverAnswer) =>
  change.db
    .selectFrom('co_holder')
    .select('id')
    .where('id', 'in', input['co_holder[]'])
    .where('declined_at', 'is', null)
    .where('id', 'in', change.writable('co_holder', askedToCover))
    .executeTakeFirst()
