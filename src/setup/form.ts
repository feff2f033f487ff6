import { z } from 'zod'
import { email, newPassword } from '../accounts/form.ts'
import { optionalEmail, organisationKinds, weeklyHours } from '../people/form.ts'
import { choice, day, id, line, optionalLine, tick } from '../web/fields.ts'

export const firstForm = z.strictObject({
  organisation: line('Type the name of your organisation.', 120),
  kind: choice(organisationKinds, 'Choose what kind of organisation it is.'),
  name: line('Type your name.', 80),
  email: email('Type your e-mail address.'),
  password: newPassword,
  code: optionalLine(60),
})

const started = 'Choose the day they started in this kind of work.'

export const firstPeopleForm = z.strictObject({
  team: id('Choose a team.'),
  lead_name: line('Type the name of the lead.', 80),
  lead_email: optionalEmail,
  lead_weekly_hours: weeklyHours,
  lead_started_in_role: day(started),
  lead_answers_to_me: tick,
  worker_name: line('Type the name of the link worker.', 80),
  worker_email: optionalEmail,
  worker_weekly_hours: weeklyHours,
  worker_started_in_role: day(started),
})

export const pressForm = z.strictObject({})
