import { z } from 'zod'
import {
  anyChoices,
  choice,
  day,
  guardedLine,
  keysOf,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  optionalTime,
  requiredText,
  someChoices,
  tick,
  wholeNumber,
} from '../web/fields.ts'
import * as words from './words.ts'

const { endReasonWords, functionWords, intensityWords, mediumWords, reasonWords } = words

export const holdingForm = z.strictObject({
  employment: optionalId('Choose which job this is for.'),
  label: guardedLine('Give a short label that only makes sense to you. Not a name.'),
  held_since: day('Give the day you began holding them, such as 2026-03-27.'),
  'functions[]': someChoices(
    keysOf(functionWords),
    'Choose at least one way you are holding them.',
  ),
  'reasons[]': anyChoices(keysOf(reasonWords), 'Choose from the reasons listed.'),
  waiting_for: choice(keysOf(words.waitingForWords), 'Choose what they wait for.').default('none'),
  waiting_since: optionalDay('Give the day the wait began, or leave it empty.'),
  intensity: choice(keysOf(intensityWords), 'Choose how much holding this is.'),
  many_problems: tick,
  nobody_else: tick,
  risk: choice(keysOf(words.riskWords), 'Choose what you know about risk.').default('none_known'),
  progress: optionalChoice(keysOf(words.progressWords), 'Choose how it is going.'),
  approach: optionalChoice(keysOf(words.approachWords), 'Choose how you are working.'),
  limits_explained: tick,
  offloaded: tick,
  practice: optionalId('Choose a practice from the list.'),
  next_review_on: optionalDay('Give a day to look at this again, or leave it empty.'),
  referrer_role: optionalChoice(keysOf(words.referrerWords), 'Choose who sent them.'),
  note: optionalText(),
})
export type HoldingInput = z.infer<typeof holdingForm>

/** Sent from the list of people held or from the week, which the answer goes back to. */
const cameFrom = z.enum(['list', 'week', '']).optional()

export const removalForm = z.strictObject({ from: cameFrom })

export const contactForm = z.strictObject({
  on: optionalDay('Give the day of the contact, or leave it empty for today.'),
  at: optionalTime('Give a time such as 14:30, or leave it empty.'),
  minutes: wholeNumber('Give the minutes as a number from 1 to 240.', 1, 240),
  medium: choice(keysOf(mediumWords), 'Choose how you were in touch.'),
  chosen_by: optionalChoice(keysOf(words.chosenByWords), 'Choose who picked the way to talk.'),
  kind: choice(keysOf(words.kindWords), 'Choose what the contact was for.').default('holding'),
  note: optionalText(),
  from: cameFrom,
})
export type ContactInput = z.infer<typeof contactForm>

export const endingForm = z.strictObject({
  ended_on: day('Give the day it ended.'),
  end_reason: choice(keysOf(endReasonWords), 'Choose why it ends.'),
  way_back: optionalText(1000),
})
export type EndingInput = z.infer<typeof endingForm>

const lookAgain = optionalDay('Give a day to look again, or leave it empty.')

export const reviewForm = z.strictObject({
  answer: choice(keysOf(words.reviewAnswerWords), 'Choose what fits best now.'),
  next_review_on: lookAgain,
  note: optionalText(),
})
export type ReviewInput = z.infer<typeof reviewForm>

export const pauseForm = z.strictObject({
  pause_reason: choice(keysOf(words.pauseReasonWords), 'Choose why it pauses.'),
  next_review_on: lookAgain,
})
export type PauseInput = z.infer<typeof pauseForm>

export const stepDownForm = z.strictObject({
  planned_end_on: optionalDay('Give the day you think of, or leave it empty.'),
  step_down: optionalText(1000),
})
export type StepDownInput = z.infer<typeof stepDownForm>

export const sessionsForm = z.strictObject({
  sessions: wholeNumber('Give the number of sessions, from 0 to 999.', 0, 999),
  reason: requiredText('Say why the number was not right.', 500),
})
export type SessionsInput = z.infer<typeof sessionsForm>
