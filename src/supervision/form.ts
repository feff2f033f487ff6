import { z } from 'zod'
import { sessionFunctions } from '../sessions/gap.ts'
import { placeWords, reasonWords, sessionTypes, sideWords } from '../sessions/words.ts'
import {
  anyChoices,
  choice,
  day,
  id,
  keysOf,
  optionalDay,
  optionalId,
  optionalNumber,
  tick,
  time,
  wholeNumber,
} from '../web/fields.ts'

const minutes = wholeNumber('Give the minutes as a number, from 5 to 480.', 5, 480)
const place = choice(keysOf(placeWords), 'Choose where you meet.')
const side = choice(keysOf(sideWords), 'Choose who it comes from.')
const reason = choice(keysOf(reasonWords), 'Choose the reason that fits best.')
const on = day('Give the day, as in 2027-02-09.')
const at = time('Give the time, as in 14:30.')

/** 'p-' and a person inside, or 's-' and a supervisor outside. */
const giver = z
  .string()
  .regex(/^(?:[ps]-[\w-]{1,64})?$/, 'Choose somebody from the list.')
  .default('')
  .transform((text) => ({
    giver: text.startsWith('p-') ? text.slice(2) : null,
    supervisor: text.startsWith('s-') ? text.slice(2) : null,
  }))

/** Types that are booked; a quick talk is logged when it was. */
export const bookedTypes = sessionTypes.filter((type) => type !== 'practice')

export const mostTimes = 12

export const bookingForm = z
  .strictObject({
    'people[]': z
      .array(id('Choose from the people shown.'), { error: 'Choose who it is for.' })
      .min(1, 'Choose who it is for.')
      .max(40, 'Choose 40 people or fewer.'),
    type: choice(bookedTypes as ['line', ...typeof bookedTypes], 'Choose what kind it is.'),
    giver,
    on,
    at,
    minutes,
    place,
    'functions[]': anyChoices(sessionFunctions, 'Choose from the list.'),
    repeat_weeks: optionalNumber(
      'Give the weeks between, from 1 to 26, or leave this empty.',
      1,
      26,
    ),
    repeat_times: optionalNumber(
      `Give how many in all, from 1 to ${mostTimes}, or leave this empty.`,
      1,
      mostTimes,
    ),
    /** The times somebody has looked at, with what is in their way. */
    looked: z.string().max(2000).default(''),
  })
  .superRefine((typed, context) => {
    const add = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (typed.repeat_weeks === null && (typed.repeat_times ?? 1) > 1) {
      add('repeat_weeks', 'Say how many weeks lie between.')
    }
    if (typed.repeat_weeks !== null && typed.repeat_times === null) {
      add('repeat_times', 'Say how many there are in all.')
    }
    const { giver: inside, supervisor } = typed.giver
    if (inside === null && supervisor === null && !groups.includes(typed.type)) {
      add('giver', 'Choose who gives it.')
    }
  })
export type BookingInput = z.infer<typeof bookingForm>

/** Groups may meet without anybody who leads them. */
const groups: readonly string[] = ['peer', 'mdt']

/** A press without a day says today. */
export const practiceForm = z.strictObject({
  employment: optionalId('Choose which job this is for.'),
  minutes: wholeNumber('Give the minutes as a number, from 1 to 480.', 1, 480),
  with: z
    .string({ error: 'Choose who you talked with.' })
    .regex(/^(?:p-[\w-]{1,64}|outside)$/, 'Choose who you talked with.'),
  on: optionalDay('Give the day, or leave it empty for today.'),
})
export type PracticeInput = z.infer<typeof practiceForm>

export const moveForm = z.strictObject({ on, at, minutes, place, by: side, reason, agreed: tick })
export type MoveInput = z.infer<typeof moveForm>

export const cancellationForm = z.strictObject({
  how: choice(['cancelled', 'missed'], 'Say whether it was called off or missed.'),
  by: side,
  reason,
  protected_kept: choice(['yes', 'no', 'unknown'], 'Say whether the time was kept free.'),
})
export type CancellationInput = z.infer<typeof cancellationForm>

export const came = ['came', 'could_not', 'cancelled_late'] as const

/** One answer for each person whom the reader may speak for. */
export const attendanceForm = (people: readonly string[]) =>
  z.strictObject({
    minutes: wholeNumber('Give the minutes as a number, from 1 to 480.', 1, 480),
    ...Object.fromEntries(
      people.map((person) => [`person_${person}`, choice(came, 'Say whether they came.')]),
    ),
  }) as z.ZodType<{ minutes: number } & Record<`person_${string}`, (typeof came)[number]>>

const pair = z
  .string()
  .regex(/^[\w-]{1,64}\.[\w-]{1,64}$/, 'Choose from the people shown.')
  .transform((text) => {
    const [holding, coHolder] = text.split('.') as [string, string]
    return { holding, coHolder }
  })

/** Who was spoken about with whom, and beside whom the GP stands from now on. */
export const spokenForm = z.strictObject({
  'talk[]': z.array(pair).max(200).default([]),
  'gp[]': z.array(id('Choose from the people shown.')).max(200).default([]),
})
export type SpokenInput = z.infer<typeof spokenForm>
