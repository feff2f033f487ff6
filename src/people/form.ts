import { z } from 'zod'
import { email } from '../accounts/form.ts'
import {
  choice,
  day,
  guardedLine,
  id,
  line,
  optionalDay,
  optionalId,
  optionalText,
  optionalTime,
  tick,
} from '../web/fields.ts'
import { weekdays, type Weekday, type WorkingHours } from './working-hours.ts'

export const jobNames = [
  'link_worker',
  'lead',
  'manager',
  'clinical_lead',
  'administrator',
] as const
export const bondKinds = ['line', 'manager', 'clinical', 'back_up', 'buddy', 'external'] as const
export const organisationKinds = ['practice', 'pcn', 'charity', 'other'] as const

const personName = line('Type their name.', 80)

export const optionalEmail = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.union([z.literal('').transform(() => null), email('Type an e-mail address.')]))

/** Hours a week with at most two decimals, such as 37.5; more than 0 and at most 60. */
export const weeklyHours = z
  .string({ error: 'Type the hours a week, such as 37.5.' })
  .trim()
  .regex(/^\d{1,2}(?:\.\d{1,2})?$/, 'Type the hours a week, such as 37.5.')
  .transform(Number)
  .refine((hours) => hours > 0 && hours <= 60, 'Type hours a week from 0.5 to 60.')

type HourField = `${'from' | 'to'}_${Weekday}`

const time = optionalTime('Type a time such as 09:00.')
const hourShape = Object.fromEntries(
  weekdays.flatMap((weekday) => [
    [`from_${weekday}`, time],
    [`to_${weekday}`, time],
  ]),
) as Record<HourField, typeof time>

const employmentShape = {
  job: choice(jobNames, 'Choose what they do here.'),
  holds: tick,
  team: optionalId('Choose a team from the list.'),
  organisation: optionalId('Choose an organisation from the list.'),
  weekly_hours: weeklyHours,
  started_in_role: day('Choose the day they started in this kind of work.'),
  from_on: day('Choose their first day here.'),
  until_on: optionalDay('Choose their last day here, or leave it empty.'),
  ...hourShape,
}

type Hours = Record<HourField, string | null>

/** Half a day is a question, not an answer; it is asked beside the field that is empty. */
function wholeDays(typed: Hours, context: z.RefinementCtx) {
  for (const weekday of weekdays) {
    const [from, to] = [typed[`from_${weekday}`], typed[`to_${weekday}`]]
    if ((from === null) === (to === null) && (from === null || from < to!)) continue
    const field = from === null ? (`from_${weekday}` as const) : (`to_${weekday}` as const)
    const message =
      from !== null && to !== null
        ? 'Choose an end that is later than the start.'
        : 'Type both times, or leave both empty.'
    context.addIssue({ code: 'custom', path: [field], message })
  }
}

/** The hours of each day of a week, and nothing else. */
export const hoursForm = z.strictObject(hourShape).superRefine(wholeDays)

export const employmentForm = z.strictObject(employmentShape).superRefine(wholeDays)

export const personForm = z
  .strictObject({
    name: personName,
    email: optionalEmail,
    ...employmentShape,
    line: optionalId('Choose someone from the list.'),
    manager: optionalId('Choose someone from the list.'),
    clinical: optionalId('Choose someone from the list.'),
  })
  .superRefine(wholeDays)

export const nameForm = z.strictObject({ name: personName, email: optionalEmail })

const reason = optionalText(200)

export const endingForm = z.strictObject({ last_day: day('Choose their last day.'), reason })

const bondDays = {
  kind: choice(bondKinds, 'Choose what this person is to them.'),
  from_on: day('Choose the first day.'),
  until_on: optionalDay('Choose the last day, or leave it empty.'),
}

export const bondForm = z.strictObject({
  employment: id('Choose which job this is about.'),
  viewer: optionalId('Choose someone from the list.'),
  viewer_email: optionalEmail,
  ...bondDays,
})

export const bondEditForm = z.strictObject(bondDays)

export const dutyForm = z.strictObject({ organisation: id('Choose an organisation.') })

/** Close a sign-in although people are still held. */
export const closingForm = z.strictObject({ anyway: tick, reason })

const site = z
  .string({ error: 'Choose a starting point.' })
  .regex(/^[1-7]$/, 'Choose a starting point.')
  .transform(Number)

export const teamForm = z.strictObject({
  name: line('Type the name of the team.', 80),
  site,
  organisation: optionalId('Choose an organisation from the list.'),
})

export const organisationForm = z.strictObject({
  organisation: id('Choose an organisation.'),
  name: line('Type the name of the organisation.', 120),
  kind: choice(organisationKinds, 'Choose what kind of organisation this is.'),
})

export const helpContactForm = z.strictObject({
  organisation: optionalId('Choose an organisation from the list.'),
  name: line('Type who answers.', 80),
  number: line('Type the number, or what to text.', 60),
  note: optionalText(200),
  checked_on: optionalDay('Choose the day you checked it, or leave it empty.'),
})

const practiceName = guardedLine('Type the name of the practice.', 80)

export const practiceForm = z.strictObject({
  organisation: optionalId('Choose an organisation from the list.'),
  name: practiceName,
})

export const practiceNameForm = z.strictObject({ name: practiceName })

type Employment = z.infer<typeof employmentForm>

/** The words of the form as the verbs of this room take them. */
export const employmentOf = (typed: Employment) => ({
  job: typed.job,
  holds: typed.holds || typed.job === 'link_worker',
  team: typed.team,
  organisation: typed.organisation,
  weeklyHours: typed.weekly_hours,
  workingHours: hoursOf(typed),
  startedInRole: typed.started_in_role,
  fromOn: typed.from_on,
  untilOn: typed.until_on,
})

export function hoursOf(typed: Hours): WorkingHours {
  const hours: WorkingHours = {}
  for (const weekday of weekdays) {
    const [from, to] = [typed[`from_${weekday}`], typed[`to_${weekday}`]]
    if (from !== null && to !== null) hours[weekday] = [from, to]
  }
  return hours
}
