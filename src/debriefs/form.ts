import { z } from 'zod'
import {
  choice,
  day,
  guardedLine,
  id,
  optionalChoice,
  optionalId,
  time,
  wholeNumber,
} from '../web/fields.ts'
import { steps } from './rules.ts'

export const joinForm = z.strictObject({
  how: choice(['room', 'remote', 'leaving'], 'Say whether you are in the room or elsewhere.'),
})

export const passForm = z.strictObject({
  passed: choice(['yes', 'no'], 'Press “Pass”, or “Speak after all”.'),
})

const someone = 'Choose someone from the list.'

export const personForm = z.strictObject({ person: id(someone) })

export const stepForm = z.strictObject({ to: choice(steps, 'Choose a step.') })

export const notHeldForm = z.strictObject({
  why: choice(['holiday', 'too_few', 'no_facilitator', 'other'], 'Say why it is not held.'),
})
export type WhyNotHeld = z.infer<typeof notHeldForm>['why']

export const newTimeForm = z.strictObject({
  on: day('Give the new day, such as 2026-12-04.'),
  at: time('Give the time it starts, such as 15:00.'),
})
export type NewTime = z.infer<typeof newTimeForm>

/** How many people a rota names at most. */
export const turns = ['turn_1', 'turn_2', 'turn_3', 'turn_4', 'turn_5', 'turn_6'] as const

const turn = optionalId(someone)

export const scheduleForm = z.strictObject({
  team: optionalId('Choose a team.'),
  weekday: choice(['1', '2', '3', '4', '5'], 'Choose the day of the week.').transform(Number),
  at: time('Give the time it starts, such as 15:00.'),
  minutes: wholeNumber('Give the minutes as a number, from 10 to 120.', 10, 120),
  turn_1: turn,
  turn_2: turn,
  turn_3: turn,
  turn_4: turn,
  turn_5: turn,
  turn_6: turn,
  cover: turn,
})
export type ScheduleInput = z.infer<typeof scheduleForm>

export const endingForm = z.strictObject({ team: id('Choose a team.') })

const words = guardedLine('Write a few words about what you bring.', 120)

export const itemForm = z.strictObject({
  words,
  holding: optionalId('Choose from the people you hold.'),
  alert: optionalId('Choose from your alerts.'),
  source: optionalChoice(['own', 'check_in', 'alert', 'risk'], 'Choose where it comes from.'),
  /** What happens to it when its person is not there; asked only before the debrief opens. */
  absent: optionalChoice(['bring', 'keep'], 'Say what happens if you are not there.'),
})
export type ItemInput = z.infer<typeof itemForm>

export const wordsForm = z.strictObject({ words })

export const offerForm = z.strictObject({ words, alert: id('Choose one of the alerts.') })
export type OfferInput = z.infer<typeof offerForm>
