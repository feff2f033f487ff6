import { z } from 'zod'
import { creditRules } from '../sessions/credit.ts'
import { optionalPounds, pounds } from '../supervisors/money.ts'
import {
  choice,
  day,
  id,
  optionalDay,
  optionalId,
  optionalText,
  requiredText,
  tick,
  wholeNumber,
} from '../web/fields.ts'
import { hours, optionalHours } from './hours.ts'

const ids = (message: string) => z.array(id(message)).default([])
const rate = pounds('Type the rate for an hour in pounds, such as 65.00.', 1_000_000)

const terms = {
  credit_rule: choice(creditRules, 'Choose how time in a group counts.'),
  group_most: wholeNumber('Type how many at most, from 1 to 20.', 1, 20),
  notice_hours: wholeNumber('Type the hours of notice, from 0 to 720.', 0, 720),
}

const endsOn = day('Choose the last day of the contract.')

/** What each question page asks, in order: one thing on a page. */
export const questions = {
  supervisor: { supervisor: id('Choose a supervisor.') },
  teams: {
    'teams[]': ids('Choose from the teams listed.').pipe(
      z.array(z.string()).min(1, 'Choose at least one team.'),
    ),
  },
  hours: { hours: hours('Type the hours bought, such as 20 or 20:30.'), rate },
  rules: terms,
  dates: { starts_on: day('Choose the first day of the contract.'), ends_on: endsOn },
  people: { 'people[]': ids('Choose from the people listed.') },
}
export type Step = keyof typeof questions
export const steps = Object.keys(questions) as Step[]

export const contractForm = z.strictObject({
  ...questions.supervisor,
  ...questions.teams,
  ...questions.hours,
  ...questions.rules,
  ...questions.dates,
  ...questions.people,
  confidentiality: requiredText('Write what the three of you agree.', 4000),
  renews: optionalId('Choose a contract of yours.'),
  carry: tick,
})
export type ContractInput = z.infer<typeof contractForm>

export const hoursForm = z.strictObject({
  how: choice(['buy', 'give_back'], 'Choose whether hours are bought or given back.'),
  hours: hours('Type the hours, such as 10 or 10:30.'),
  cost: optionalPounds('Type the whole cost in pounds, or leave it empty.'),
  bought_on: day('Choose the day it was agreed.'),
  reason: optionalText(200),
})
export type HoursInput = z.infer<typeof hoursForm>

export const termsForm = z.strictObject({
  from_on: day('Choose the first day of the new terms.'),
  ends_on: endsOn,
  rate,
  ...terms,
  reason: requiredText('Say why the terms change.', 200),
})
export type TermsInput = z.infer<typeof termsForm>

export const personForm = z.strictObject({
  employment: id('Choose somebody from the list.'),
  hours: optionalHours('Type the hours kept for them, such as 5, or leave it empty.'),
  from_on: day('Choose their first day.'),
  until_on: optionalDay('Choose their last day, or leave it empty.'),
})
export type PersonInput = z.infer<typeof personForm>
