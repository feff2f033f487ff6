import { z } from 'zod'
import { day, id, keysOf, optionalChoice, optionalId } from '../web/fields.ts'
import type { FieldError } from '../web/form.ts'
import type { Choice } from './rules.ts'
import { whyItEnds } from './words.ts'

const oneChoice = {
  choice: optionalId('Choose from the list.'),
  why: optionalChoice(keysOf(whyItEnds), 'Choose why it ends.'),
  seen: z
    .string()
    .regex(/^\d{0,9}$/)
    .default(''),
}

/** Three fields for each holding of the job: they are named, so nothing depends on an order. */
export const leavingForm = (holdings: string[]) =>
  z.strictObject({
    employment: id('Choose which job ends.'),
    last_day: day('Choose their last day.'),
    press: optionalChoice(['count', 'hand_on'], 'Press one of the buttons.'),
    ...Object.fromEntries(
      holdings.flatMap((holding) =>
        Object.entries(oneChoice).map(([name, piece]) => [`${name}_${holding}`, piece]),
      ),
    ),
  })

type Answers = Record<string, unknown>

/** The choices for what was on the page, or what is still to be chosen. */
export function choicesIn(input: Answers, holdings: string[]): Choice[] | FieldError[] {
  const listed = holdings.filter((holding) => input[`seen_${holding}`])
  const errors = listed.flatMap((holding) => missingIn(input, holding))
  if (errors.length > 0) return errors
  return listed.map((holding) => {
    const to = String(input[`choice_${holding}`])
    const reason = String(input[`why_${holding}`])
    const version = Number(input[`seen_${holding}`])
    return { holding, version, next: to === 'end' ? { reason } : { to } }
  })
}

function missingIn(input: Answers, holding: string): FieldError[] {
  const choice = input[`choice_${holding}`]
  if (!choice) {
    return [{ field: `choice_${holding}`, message: 'Choose who holds them next, or end it.' }]
  }
  return choice === 'end' && !input[`why_${holding}`]
    ? [{ field: `why_${holding}`, message: 'Choose why it ends.' }]
    : []
}

export const areErrors = (found: Choice[] | FieldError[]): found is FieldError[] =>
  found.length > 0 && 'message' in found[0]!
