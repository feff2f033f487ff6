import { z } from 'zod'
import { scheduleForm } from '../debriefs/form.ts'
import { email, newPassword } from '../accounts/form.ts'
import { organisationKinds } from '../people/form.ts'
import {
  choice,
  id,
  line,
  optionalChoice,
  optionalId,
  optionalLine,
  requiredText,
  tick,
} from '../web/fields.ts'

export const firstForm = z.strictObject({
  organisation: line('Type the name of your organisation.', 120),
  kind: choice(organisationKinds, 'Choose what kind of organisation it is.'),
  name: line('Type your name.', 80),
  email: email('Type your e-mail address.'),
  password: newPassword,
  code: optionalLine(60),
})

const team = id('Choose a team.')
const together = { team, lead_answers_to_me: tick }

/** Letters enough for sixty people with everything there is to say about each. */
const mostLetters = 12_000

/** The names and addresses are of people who work here, so a warning would only be in the way. */
export const pasteForm = z.strictObject({
  ...together,
  people: requiredText('Write one person on each line.', mostLetters).meta({ guarded: false }),
})

/** A cell of the table: what is wrong with it is said beside it. */
const column = z.array(z.string().max(300)).max(200).default([])

export const tableForm = z.strictObject({
  ...together,
  dates: optionalChoice(['day', 'month'], 'Say how days are written.'),
  'name[]': column,
  'email[]': column,
  'job[]': column,
  'hours[]': column,
  'started[]': column,
})

const someone = z.array(optionalId('Choose someone from the list.')).max(200).default([])

export const bondsForm = z.strictObject({
  team,
  'employment[]': z.array(id('Open this page again.')).max(200).default([]),
  'line[]': someone,
  'manager[]': someone,
  'clinical[]': someone,
  'seen_line[]': someone,
  'seen_manager[]': someone,
  'seen_clinical[]': someone,
})

export const firstAgreementForm = z.strictObject({
  team,
  site: choice(['1', '2', '3', '4', '5', '6', '7'], 'Choose a starting point.').transform(Number),
})

const { weekday, at, minutes } = scheduleForm.shape
export const firstScheduleForm = z.strictObject({ team, weekday, at, minutes })

export const checkForm = z.strictObject({ contact: optionalId('Open this page again.') })

export const linksForm = z.strictObject({
  press: choice(['new', 'again', 'mail'], 'Press one of the buttons.').default('new'),
})
