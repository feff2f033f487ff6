import { z } from 'zod'
import { choice, id, keysOf, requiredText } from '../web/fields.ts'
import { whoHoldsWords } from './words.ts'

export const adviceForm = z.strictObject({
  to: id('Choose who you would like to ask.'),
  question: requiredText('Write what you would like to ask.', 2000),
})
export type AdviceInput = z.infer<typeof adviceForm>

export const answerForm = z.strictObject({
  answer: requiredText('Write what you would say to them.', 2000),
  who_holds: choice(keysOf(whoHoldsWords), 'Choose who holds this from now on.'),
})
export type AnswerInput = z.infer<typeof answerForm>
