import { z } from 'zod'
import type { Day } from '../time/types.ts'
import { day, id, optionalChoice, requiredText } from '../web/fields.ts'
import { checklist, type CheckAnswer, type CheckItem } from './checklist.ts'

const organisation = id('Open this page again from Settings.')

export const statementForm = z.strictObject({
  organisation,
  words: requiredText('Write what you say to your workers about holding.', 2000),
})
export type StatementInput = z.infer<typeof statementForm>

const answer = optionalChoice(['yes', 'partly', 'no'], 'Choose yes, partly or not yet.')

/** An item left alone is not checked yet; `today` is the last day a check can have been made. */
export const checklistForm = (today: Day) =>
  z
    .strictObject({
      organisation,
      standing: z.string().regex(/^[ypn-]{1,40}$/),
      checked_on: day('Choose the day you checked.').refine(
        (on) => on <= today,
        'Choose today or an earlier day.',
      ),
      ...(Object.fromEntries(checklist.map(({ code }) => [code, answer])) as Record<
        CheckItem,
        typeof answer
      >),
    })
    .refine((typed) => checklist.some(({ code }) => typed[code] !== null), {
      path: [checklist[0].code],
      message: 'Answer at least one of these.',
    })
export type ChecklistInput = z.infer<ReturnType<typeof checklistForm>>

export const answersOf = (input: ChecklistInput) =>
  checklist.flatMap(({ code }): { item: CheckItem; answer: CheckAnswer }[] => {
    const given = input[code]
    return given === null ? [] : [{ item: code, answer: given }]
  })
