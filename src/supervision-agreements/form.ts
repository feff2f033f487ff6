import { z } from 'zod'
import { sessionFunctions } from '../sessions/gap.ts'
import { creditRules } from '../sessions/credit.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import {
  choice,
  day,
  id,
  keysOf,
  optionalNumber,
  optionalText,
  requiredText,
  someChoices,
  wholeNumber,
} from '../web/fields.ts'
import { agreedTypes } from './schedule.ts'
import { endWords } from './words.ts'

/** It is looked at again within a year. */
const mostDays = 365

const again = 'Open this page again from the list of agreements.'
const fewTimes = 'Write a whole number from 1 to 52.'
export const someMinutes = 'Write the minutes, from 5 to 480.'

export const everyOrNone = optionalNumber(
  'Write a whole number from 1 to 52, or leave this empty.',
  1,
  52,
)

export const unit = choice(['week', 'month'], 'Choose weeks or months.')

/** `today` decides which review days lie ahead. */
export const proposalForm = (today: Day) =>
  z
    .strictObject({
      employment: id(again),
      type: choice(agreedTypes, again),
      with: id('Choose who gives it.'),
      purpose: requiredText('Say in a line or two what it is for.', 2000),
      every: wholeNumber(fewTimes, 1, 52),
      unit,
      first_every: everyOrNone,
      minutes: wholeNumber(someMinutes, 5, 480),
      'functions[]': someChoices(sessionFunctions, 'Choose at least one.'),
      credit_rule: choice(creditRules, 'Choose how time in a group counts.'),
      keeps: choice(['log', 'actions', 'full'], 'Choose what is kept.'),
      exceptions: requiredText('Say when somebody else is told.', 2000),
      urgent: optionalText(2000),
      employer_knows: optionalText(2000),
      review_on: day('Write a day that exists, as in 2027-02-09.').refine(
        (on) => on > today && on <= addDays(today, mostDays),
        'Choose a day from tomorrow to a year from now.',
      ),
    })
    .check(employerKnowsSomething)

const employerKnowsSomething = z.refine<{ type?: unknown; employer_knows?: unknown }>(
  ({ type, employer_knows: words }) =>
    type !== 'external' || (typeof words === 'string' && words.trim() !== ''),
  {
    path: ['employer_knows'],
    message: 'Say what the employer gets to know.',
    when: () => true,
  },
)

export type ProposalInput = z.infer<ReturnType<typeof proposalForm>>

export const endingForm = z.strictObject({
  reason: choice(keysOf(endWords), 'Choose why it ends.'),
})

export const paperForm = (today: Day) =>
  z.strictObject({
    signed_on: day('Write the day on the paper, as in 2026-11-09.').refine(
      (on) => on <= today && on >= addDays(today, -mostDays),
      'Choose a day in the last year, up to today.',
    ),
  })
