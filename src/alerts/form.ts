import { z } from 'zod'
import { choice, day, requiredText, time } from '../web/fields.ts'
import { offeredReasons } from './offered-reasons.ts'

export const contextForm = z.strictObject({
  context: requiredText('Write a few words, or leave this for later.', 2000),
})
export type ContextInput = z.infer<typeof contextForm>

export const answerForm = z.strictObject({
  talk_on: day('Choose the day you can talk.'),
  talk_at: time('Give a time, such as 10:00.'),
})
export type AnswerInput = z.infer<typeof answerForm>

export const settlementForm = z.strictObject({
  reason: choice(offeredReasons, 'Choose why this can be settled.'),
})
export type SettlementInput = z.infer<typeof settlementForm>

export const snoozeForm = z.strictObject({
  until_on: day('Choose the day it comes back.'),
  why: requiredText('Say why it can wait.', 1000),
})
export type SnoozeInput = z.infer<typeof snoozeForm>
