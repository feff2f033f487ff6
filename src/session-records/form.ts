import { z } from 'zod'
import { choice, day, guardedLine, id, optionalChoice, requiredText } from '../web/fields.ts'

/** Most letters of what is kept of a session. */
export const mostWords = 8000

export const recordForm = z.strictObject({
  words: requiredText('Write what you both want to keep.', mostWords),
})

export const commentForm = z.strictObject({
  kind: choice(['comment', 'disagreement'], 'Choose which it is.'),
  words: requiredText('Write a few words.', 2000),
})
export type CommentInput = z.infer<typeof commentForm>

export const promiseForm = z.strictObject({
  what: guardedLine('Write what is promised.', 300),
  owner: id('Choose who does it.'),
  due_on: day('Choose a day.'),
})
export type PromiseInput = z.infer<typeof promiseForm>

/** The longest session there is, in minutes. */
const longest = 480

const minutesOrNothing = z
  .string()
  .trim()
  .refine(
    (text) => /^\d{0,3}$/.test(text) && Number(text) <= longest,
    `Give whole minutes, from 0 to ${longest}, or leave it empty.`,
  )
  .transform((text) => (text === '' ? null : Number(text)))
  .default(null)

export const splitForm = z.strictObject({
  support: minutesOrNothing,
  learning: minutesOrNothing,
  cases: minutesOrNothing,
  management: minutesOrNothing,
  helped: optionalChoice(
    ['yes', 'partly', 'no', 'rather_not_say'],
    'Choose one, or leave it empty.',
  ),
})
export type SplitInput = z.infer<typeof splitForm>
