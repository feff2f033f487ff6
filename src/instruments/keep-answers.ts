import { done, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { Answers } from './rules.ts'

type Kept = { instrument: string; answers: Answers }

/** Somebody's own answers, sealed for them alone. Nobody is told, and nothing is judged by them. */
export const keepAnswers = (act: Act, { instrument, answers }: Kept) =>
  act.change('instrument.answer', async (change) => {
    const { person, now } = change.who
    const id = newId()
    const words = await change.sealer(person)
    const text = JSON.stringify(Object.fromEntries(answers))
    await change.db
      .insertInto('instrument_answer')
      .values({
        id,
        person_id: person,
        instrument_id: instrument,
        answers: words.seal('instrument_answer', 'answers', id, text),
        answered_at: now,
      })
      .execute()
    return done({ id })
  })
