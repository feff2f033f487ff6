import { done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'

type One = { instrument: string; answers: string }

/** One time taken away, for good. */
export const removeAnswers = (act: Act, { instrument, answers }: One) =>
  act.change('instrument.remove_answer', async (change) => {
    const { numDeletedRows: gone } = await change.db
      .deleteFrom('instrument_answer')
      .where('id', '=', answers)
      .where('instrument_id', '=', instrument)
      .where('id', 'in', change.writable('instrument_answer', own))
      .executeTakeFirst()
    return gone ? done({ id: answers }) : notFound
  })

/** Every time one check was answered; none is left is what was asked for. */
export const removeAllAnswers = (act: Act, instrument: string) =>
  act.change('instrument.remove_answer', async (change) => {
    await change.db
      .deleteFrom('instrument_answer')
      .where('instrument_id', '=', instrument)
      .where('id', 'in', change.writable('instrument_answer', own))
      .execute()
    return done({ id: instrument })
  })
