import { z } from 'zod'
import {
  anyChoices,
  choice,
  day,
  guardedLine,
  id,
  keysOf,
  optionalId,
  optionalText,
  time,
} from '../web/fields.ts'
import { answerWords } from './item-words.ts'
import { moodWords, themeWords } from './closing-words.ts'

/** One short guarded line that may be left empty. */
const optionalGuarded = (most: number) =>
  optionalText(most).transform((text) => text.replaceAll(/\s+/g, ' ').trim())

export const answerForm = z.strictObject({
  answer: choice(keysOf(answerWords), 'Choose what happens to it.'),
  second: optionalId('Choose someone who is here.'),
  second_name: optionalGuarded(60),
  ask_first: optionalGuarded(200),
})
export type AnswerInput = z.infer<typeof answerForm>

export const promiseForm = z.strictObject({
  what: guardedLine('Write what is promised.', 300),
  owner: id('Choose who promises it.'),
  due_on: day('Choose a day.'),
})
export type PromiseInput = z.infer<typeof promiseForm>

const themes = anyChoices(keysOf(themeWords), 'Choose from the list.')

export const themesForm = z.strictObject({ 'themes[]': themes })
export type Themes = z.infer<typeof themesForm>['themes[]']

export const moodForm = z.strictObject({
  moment: choice(['in', 'out'], 'Say whether it is before or after.'),
  mood: choice(keysOf(moodWords), 'Choose a word.'),
})
export type MoodInput = z.infer<typeof moodForm>

export const lookedAtForm = z.strictObject({
  now: choice(['with_me', 'put_down'], 'Choose how it is now.'),
})
export type LookedAt = z.infer<typeof lookedAtForm>['now']

export const callForm = z.strictObject({
  team: optionalId('Choose a team.'),
  kind: choice(['after_event', 'daily', 'quarterly'], 'Choose what kind it is.'),
  held_on: day('Give the day, such as 2026-12-04.'),
  at: time('Give the time it starts, such as 15:00.'),
})
export type CallInput = z.infer<typeof callForm>
