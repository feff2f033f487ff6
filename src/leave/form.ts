import { z } from 'zod'
import { choice, day, id, keysOf, optionalDay, optionalId, optionalText } from '../web/fields.ts'
import { partWords } from './words.ts'

export const leaveForm = z.strictObject({
  employment: optionalId('Choose which job this is for.'),
  from_on: day('Give the first day away, such as 2026-12-07.'),
  until_on: optionalDay('Give the last day away, or leave it empty for one day.'),
  part: choice(keysOf(partWords), 'Choose whole days, a morning or an afternoon.').default('whole'),
})
export type LeaveInput = z.infer<typeof leaveForm>

export const coverForm = z.strictObject({
  colleague: id('Choose who you ask.'),
  /** `all` is everyone who has no cover yet. */
  'holding[]': z
    .array(id('Choose from the list.'), { error: 'Choose at least one person.' })
    .min(1, 'Choose at least one person.'),
  shares: optionalText(1000),
})
export type CoverInput = z.infer<typeof coverForm>

const moment = z.string().regex(/^[\dT:.Z-]{24}$/)

export const coverAnswerForm = z.strictObject({
  'co_holder[]': z.array(id('Choose from the list.')).min(1).max(500),
  /** The days the page showed, as they are kept: an answer is for these and no others. */
  from_at: moment,
  ended_at: moment,
  answer: choice(['yes', 'no'], 'Say yes, or not this time.'),
})
export type CoverAnswer = z.infer<typeof coverAnswerForm>
