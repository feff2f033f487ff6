import { done, notFound, type Act } from '../access/change.ts'
import { askedToCover } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { noteChange } from '../holdings/timeline.ts'
import type { CoverAnswer } from './form.ts'

/** The colleague says yes, or not this time; a yes may be taken back. */
export const answerCover = (act: Act, input: CoverAnswer) =>
  act.change('leave.cover_answer', async (change) => {
    const { now } = change.who
    const yes = input.answer === 'yes'
    const rows = await change.db
      .updateTable('co_holder')
      .set(yes ? { accepted_at: now } : { declined_at: now, ended_at: now })
      .set((of) => ({ version: of('version', '+', 1) }))
      .where('id', 'in', input['co_holder[]'])
      .where('declined_at', 'is', null)
      .where('id', 'in', change.writable('co_holder', askedToCover))
      .returning(['id', 'holding_id', 'employment_id', 'role'])
      .execute()
    if (rows.length === 0) return notFound
    const what = yes ? 'co_holder_accepted' : 'co_holder_declined'
    for (const row of rows) await noteChange(change, row.holding_id, what, { now: row.role })
    for (const employment of new Set(rows.map((row) => row.employment_id))) {
      await reassess(change, employment)
    }
    return done({ id: rows[0]!.id })
  })
