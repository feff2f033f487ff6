import { z } from 'zod'
import { choice, keysOf, optionalDay, optionalId, optionalText } from '../web/fields.ts'
import { timeKindWords } from './words.ts'

/** Minutes of one entry: a long working day at most, as the database has it. */
const most = 720

const numberOrNothing = (message: string, limit: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{0,3}$/.test(text) && Number(text) <= limit, message)
    .transform(Number)
    .default(0)

export const timeForm = z
  .strictObject({
    employment: optionalId('Choose which job this is for.'),
    spent_on: optionalDay('Give the day, or leave it empty for today.'),
    hours: numberOrNothing('Give whole hours, from 0 to 12.', 12),
    minutes: numberOrNothing('Give the minutes as a number.', most),
    kind: choice(keysOf(timeKindWords), 'Choose what the time went on.'),
    note: optionalText(1000),
  })
  .superRefine((time, context) => {
    const spent = spentIn(time)
    if (spent >= 1 && spent <= most) return
    const message = spent < 1 ? 'Say how long it took.' : 'Give 12 hours or less for one entry.'
    context.addIssue({ code: 'custom', path: ['minutes'], message })
  })
export type TimeInput = z.infer<typeof timeForm>

/** Minutes in all. */
export const spentIn = ({ hours, minutes }: Pick<TimeInput, 'hours' | 'minutes'>) =>
  hours * 60 + minutes
