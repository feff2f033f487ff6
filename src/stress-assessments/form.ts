import { z } from 'zod'
import { areas } from '../actions/areas.ts'
import { mostWords } from '../actions/form.ts'
import type { StressArea } from '../database/schema.ts'
import { id, optionalDay, optionalId, optionalText, requiredText } from '../web/fields.ts'

const piece = {
  hazards: requiredText('Write what makes work hard here, or “nothing just now”.', 2000),
  controls: optionalText(2000),
  action: optionalText(mostWords),
  owner: optionalId('Choose from the list.'),
  due: optionalDay('Choose a day.'),
}

type Piece = keyof typeof piece

const fields = Object.fromEntries(
  areas.flatMap(({ code }) =>
    Object.entries(piece).map(([name, type]) => [`${name}_${code}`, type] as const),
  ),
)

type Typed = { team: string } & Record<string, string | null>

/** What is written about one area, and what is done about it next. */
export type AreaInput = {
  area: StressArea
  hazards: string
  controls: string
  next: { what: string; owner: string; due: string } | null
}

export type AssessmentInput = { team: string; areas: AreaInput[] }

/** Five fields for each of the six areas; an action needs its owner and its day. */
export const assessmentForm = z
  .strictObject({ team: id('Choose the team.'), ...fields })
  .superRefine((typed, context) => {
    const read = typed as unknown as Typed
    for (const { code } of areas) {
      for (const [name, message] of missingIn((field) => read[`${field}_${code}`])) {
        context.addIssue({ code: 'custom', path: [`${name}_${code}`], message })
      }
    }
  })

type Cell = (field: Piece) => string | null | undefined

function missingIn(cell: Cell): [Piece, string][] {
  if (!cell('action')?.trim()) {
    return cell('owner') ? [['action', 'Write what they will do.']] : []
  }
  return [
    ...(cell('owner') ? [] : [['owner', 'Choose who does it.'] as [Piece, string]]),
    ...(cell('due') ? [] : [['due', 'Choose the day.'] as [Piece, string]]),
  ]
}

/** A checked form, area by area. */
export function assessmentIn(input: z.infer<typeof assessmentForm>): AssessmentInput {
  const typed = input as unknown as Typed
  return {
    team: typed.team,
    areas: areas.map(({ code: area }) => {
      const text = (name: Piece) => (typed[`${name}_${area}`] ?? '').trim()
      const next = { what: text('action'), owner: text('owner'), due: text('due') }
      return {
        area,
        hazards: text('hazards'),
        controls: text('controls'),
        next: next.what === '' ? null : next,
      }
    }),
  }
}
