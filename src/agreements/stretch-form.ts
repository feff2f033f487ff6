import { z } from 'zod'
import type { Day } from '../time/types.ts'
import { sayDay } from '../time/words.ts'
import { choice, day, optionalId, requiredText } from '../web/fields.ts'
import { elements, type ElementCode } from './elements.ts'
import { lastStretchDay, mayEndOn } from './stretch-rules.ts'

const codes = elements.map(({ code }) => code) as [ElementCode, ...ElementCode[]]

/** `today` decides the last possible day. */
export const stretchForm = (today: Day) =>
  z.strictObject({
    employment: optionalId('Open this page again from your agreement.'),
    element: choice(codes, 'Choose what stretches.'),
    reason: requiredText('Say in a line or two why it stretches.', 1000),
    until_on: day('Choose the day it ends, such as 2027-02-09.').refine(
      (on) => mayEndOn(on, today),
      `Choose a day from tomorrow to ${sayDay(lastStretchDay(today))}.`,
    ),
  })
export type StretchInput = z.infer<ReturnType<typeof stretchForm>>

/** A press of a button; `from` says which page the answer goes back to. */
export const stretchEndingForm = z.strictObject({ from: z.literal('holding').optional() })
