import { sql } from 'kysely'
import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { administers, all, type Rule } from '../access/relations.ts'
import { tell } from '../notices/tell.ts'

/** Nobody answers a complaint of their own. */
const anothers: Rule = ({ who }) => sql`t.person_id <> ${who.person}`

const mayAnswer = (change: Change) => change.writable('complaint', all(administers, anothers))

type Answered = { complaint: string; answer: string; version: number }

/** The organisation answers, or puts its answer right; whoever complained is told each time. */
export const answerComplaint = (act: Act, { complaint: id, answer, version }: Answered) =>
  act.change('complaint.answer', async (change) => {
    const row = await change.db
      .selectFrom('complaint')
      .select(['person_id', 'organisation_id', 'answered_at'])
      .where('id', '=', id)
      .where('id', 'in', mayAnswer(change))
      .executeTakeFirst()
    if (!row) return notFound
    const { person, now } = change.who
    const words = await change.sealer(row.organisation_id)
    const { numUpdatedRows } = await change.db
      .updateTable('complaint')
      .set({
        answer: words.seal('complaint', 'answer', id, answer),
        answered_by: person,
        answered_at: row.answered_at ?? now,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('id', 'in', mayAnswer(change))
      .where('version', '=', version)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    const telling = { what: 'complaint_answered', about: id, urgency: 'digest' as const }
    await tell(change, [{ ...telling, to: row.person_id, key: `complaint ${id} ${version}` }])
    return done({ id })
  })
