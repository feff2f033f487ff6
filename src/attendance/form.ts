import { z } from 'zod'
import type { Said } from '../sessions/attendance.ts'
import { optionalChoice } from '../web/fields.ts'

const answers = ['came', 'could_not', 'cancelled_late'] as const
const choose = 'Choose from the answers listed.'

export type Expected = { person: string; name: string }

/** One answer for each name, or one press for all: there is no field for words (product.md 5.8). */
export const attendanceForm = (expected: readonly Expected[]) =>
  z
    .strictObject({
      everyone: optionalChoice(['came'], choose),
      ...Object.fromEntries(
        expected.map(({ person }) => [fieldOf(person), optionalChoice(answers, choose)]),
      ),
    })
    .transform((typed: Record<string, string | null>, context) => {
      const said: Record<string, Said> = {}
      for (const { person, name } of expected) {
        const answer = typed.everyone ?? typed[fieldOf(person)]
        if (answer) said[person] = answer as Said
        else {
          const message = `Choose what fits for ${name}.`
          context.addIssue({ code: 'custom', path: [fieldOf(person)], message })
        }
      }
      return said
    })

export const fieldOf = (person: string) => `person_${person}`
