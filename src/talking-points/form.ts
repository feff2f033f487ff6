import { z } from 'zod'
import { optionalId, requiredText } from '../web/fields.ts'

/** Most letters in one talking point. */
export const mostWords = 500

const words = requiredText('Write what you want to talk about.', mostWords)

export const newPointForm = z.strictObject({
  words,
  employment_id: optionalId('Choose which job it is about.'),
})
export const pointForm = z.strictObject({ words })

/** A press on a list, or on the page of the session where it is talked about. */
export const pointPressForm = z.strictObject({ session_id: optionalId('Open this page again.') })
