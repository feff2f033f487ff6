import { z } from 'zod'
import {
  day,
  guardedLine,
  keysOf,
  optionalChoice,
  optionalId,
  requiredText,
} from '../web/fields.ts'
import { kindWords } from './words.ts'

export const kinds = keysOf(kindWords)

/** Most letters in a promise. */
export const mostWords = 300

/** Where a press goes back to: the page it was made from. */
const back = optionalChoice(['alert', 'debrief', 'assessment', 'session'], 'Open this page again.')

export const newActionForm = z.strictObject({
  what: guardedLine('Write what you promise.', mostWords),
  kind: optionalChoice(kinds, 'Choose from the list.'),
  for_id: optionalId('Choose from the list.'),
  due_on: day('Choose a day.'),
})
export type NewActionInput = z.infer<typeof newActionForm>

/** The session on whose page it was pressed: not always the one it was promised in. */
const session = optionalId('Open this page again.')

export const doneForm = z.strictObject({ back, session })

export const droppedForm = z.strictObject({
  reason: requiredText('Say why in a few words.', 500),
  back,
})

export const newDayForm = z.strictObject({ due_on: day('Choose a new day.'), back })
