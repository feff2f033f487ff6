import { z } from 'zod'
import { isDay, isTime } from '../time/london.ts'
import { placeWords, reasonWords, sideWords } from '../sessions/words.ts'
import {
  choice,
  day,
  id,
  keysOf,
  optionalChoice,
  optionalId,
  time,
  wholeNumber,
} from '../web/fields.ts'
import { mostSessions } from './dates.ts'
import { isTooLong } from './plan.ts'
import { oftenWords, sharingWords } from './words.ts'

/** A series as asked for. Without a contract it is line management by whoever asks. */
const asked = {
  contract: optionalId('Choose a contract from the list.'),
  often: choice(keysOf(oftenWords), 'Choose how often.'),
  first_on: day('Give the first day, such as 2027-01-12.'),
  at: time('Give a time, such as 10:00.'),
  minutes: wholeNumber('Give the minutes of one session, from 15 to 240.', 15, 240),
  count: wholeNumber(`Give how many dates, from 1 to ${mostSessions}.`, 1, mostSessions),
  'people[]': z.array(id('Choose from the people listed.'), 'Choose who it is for.').min(1, {
    message: 'Choose who it is for.',
  }),
  sharing: choice(keysOf(sharingWords), 'Choose how they meet.'),
  place: choice(keysOf(placeWords), 'Choose where.'),
}

type AskedFields = { [K in keyof typeof asked]: z.infer<(typeof asked)[K]> }

function notTooLong(typed: AskedFields, context: z.RefinementCtx) {
  if (!isTooLong(toPlan(typed))) return
  const message = `That makes more than ${mostSessions} sessions. Choose fewer dates.`
  context.addIssue({ code: 'custom', path: ['count'], message })
}

/** The same in the words of the plan. */
export const toPlan = (typed: AskedFields) => ({
  firstOn: typed.first_on,
  time: typed.at,
  count: typed.count,
  often: typed.often,
  minutes: typed.minutes,
  people: [...new Set(typed['people[]'])],
  sharing: typed.sharing,
})

export const askedForm = z.strictObject(asked).superRefine(notTooLong)
export type AskedInput = z.infer<typeof askedForm>

const texts = z.array(z.string()).max(mostSessions).default([])

/** Each row of the list as it stands: nothing in it is taken from the plan again. */
export const rowsForm = z
  .strictObject({
    ...asked,
    'row_on[]': texts,
    'row_at[]': texts,
    'row_minutes[]': texts,
    'row_who[]': texts,
    'row_use[]': texts,
    do: optionalChoice(['check', 'book'], 'Press one of the buttons.'),
    take: z
      .string()
      .regex(/^\d{0,3}$/, 'Press one of the buttons.')
      .default(''),
  })
  .superRefine(rightRows)
export type RowsInput = z.infer<typeof rowsForm>

type Texts = Record<`row_${'on' | 'at' | 'minutes' | 'who' | 'use'}[]`, string[]>

/** Said beside the row that is wrong: `row_on-3` is the day of the fourth. */
function rightRows(typed: Texts, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { 'row_on[]': on, 'row_at[]': at, 'row_minutes[]': minutes, 'row_who[]': who } = typed
  if ([at, minutes, who].some(({ length }) => length !== on.length)) {
    wrong('row_on-0', 'Send every row whole.')
  }
  on.forEach((text, n) => {
    const say = `session ${n + 1}`
    if (!isDay(text)) wrong(`row_on-${n}`, `Give the day of ${say}, such as 2027-01-12.`)
    if (!isTime(at[n] ?? '')) wrong(`row_at-${n}`, `Give the time of ${say}, such as 10:00.`)
    const long = /^\d{1,3}$/.test(minutes[n] ?? '') ? Number(minutes[n]) : 0
    if (long < 15 || long > 240) {
      wrong(`row_minutes-${n}`, `Give the minutes of ${say}, from 15 to 240.`)
    }
    if (!/^[\w-]{1,64}(\.[\w-]{1,64}){0,19}$/.test(who[n] ?? '')) {
      wrong(`row_who-${n}`, `Choose who comes to ${say}.`)
    }
  })
  if (typed['row_use[]'].some((text) => !/^\d{1,3}$/.test(text) || Number(text) >= on.length)) {
    wrong('row_use-0', 'Tick the sessions to book.')
  }
}

export const endingForm = z.strictObject({
  by: choice(keysOf(sideWords), 'Choose who ends it.'),
  reason: choice(keysOf(reasonWords), 'Choose why it ends.'),
})
export type EndingInput = z.infer<typeof endingForm>
