import { z } from 'zod'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { day, wholeNumber } from '../web/fields.ts'
import { everyOrNone, someMinutes, unit } from './form.ts'
import { agreedTypes, type AgreedType, type Often } from './schedule.ts'

const mostDaysAhead = 365

const every = wholeNumber('Write a whole number from 0 to 52. 0 is not at all.', 0, 52)

const fieldsFor = <N extends string, T>(name: N, field: T) =>
  Object.fromEntries(agreedTypes.map((type) => [`${name}_${type}`, field])) as Record<
    `${N}_${AgreedType}`,
    T
  >

/** The whole schedule of a team, and the day from which it counts: never one that is gone. */
export const supportForm = (today: Day) =>
  z.strictObject({
    ...fieldsFor('every', every),
    ...fieldsFor('unit', unit),
    ...fieldsFor('minutes', wholeNumber(someMinutes, 5, 480)),
    ...fieldsFor('first', everyOrNone),
    from_on: day('Write a day that exists, as in 2027-02-09.').refine(
      (on) => on >= today && on <= addDays(today, mostDaysAhead),
      'Choose a day from today to a year from now.',
    ),
  })

export type SupportInput = z.infer<ReturnType<typeof supportForm>>

/** What was typed, one rule for each kind. */
export const rulesIn = (input: SupportInput): Often[] =>
  agreedTypes.map((type) => ({
    type,
    every: input[`every_${type}`],
    unit: input[`unit_${type}`],
    minutes: input[`minutes_${type}`],
    firstEvery: input[`first_${type}`],
  }))
