import { z } from 'zod'
import { email, newPassword } from '../accounts/form.ts'
import { optionalEmail } from '../people/form.ts'
import { anyChoices, line, optionalDay, optionalId, optionalText } from '../web/fields.ts'
import { optionalPounds } from './money.ts'

export const waysToMeet = ['room', 'video', 'phone'] as const

const optionalWords = (most: number) =>
  optionalText(most).transform((text) => text.replace(/\s+/g, ' ').trim())

export const supervisorForm = z.strictObject({
  organisation: optionalId('Choose an organisation from the list.'),
  name: line('Type their name.', 80),
  email: optionalEmail,
  approach: optionalWords(200),
  registration_body: optionalWords(80),
  registration_number: optionalWords(40),
  insurance_until: optionalDay('Choose the last day of the insurance, or leave it empty.'),
  dbs_until: optionalDay('Choose the day the DBS check is due again, or leave it empty.'),
  rate: optionalPounds('Type the rate in pounds, such as 65.00, or leave it empty.', 1_000_000),
  access_needs: optionalText(500),
  'ways[]': anyChoices(waysToMeet, 'Choose from the ways listed.'),
})
export type SupervisorInput = z.infer<typeof supervisorForm>

/** Somebody who has no sign-in yet makes one; whoever is signed in already only presses. */
export const joinForm = z.strictObject({
  name: line('Type your name.', 80),
  email: email('Type the e-mail address you will sign in with.'),
  password: newPassword,
})
export type JoinInput = z.infer<typeof joinForm>
