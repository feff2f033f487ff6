import { z } from 'zod'
import { kinds, mostWords } from '../actions/form.ts'
import { kindWords } from '../actions/words.ts'
import type { ActionKind } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { day, id, optionalChoice, optionalText, requiredText, tick } from '../web/fields.ts'

/** Rows of the plan on one conversation sheet. */
export const planRows = 3

/** One line of a relief plan, ready to be kept. */
export type Planned = {
  /** Its place on the form; the only one is 0. */
  row: number
  what: string
  kind: ActionKind
  owner: string
  due: Day
  organisation: boolean
}

const shape = {
  what: optionalText(mostWords),
  kind: optionalChoice(kinds, 'Choose from the list.'),
  owner: id('Choose who does it.'),
  due_on: day('Choose the day.'),
}

const sayWhat = 'Write what is done, or choose it from the list.'
const needsWords = ({ what, kind }: { what: string; kind: ActionKind | null }) =>
  what.trim() === '' && (kind === null || kind === 'other')

type Line = { what: string; kind: ActionKind | null; owner: string; due_on: Day }

/** What is chosen stands in words when nothing else is written. */
const plannedOf = (line: Line, row: number, organisation: boolean): Planned => ({
  row,
  what: line.what.replace(/\s+/g, ' ').trim() || kindWords[line.kind ?? 'other'],
  kind: line.kind ?? 'other',
  owner: line.owner,
  due: line.due_on,
  organisation,
})

export const planForm = z
  .strictObject({ ...shape, on_organisation: tick })
  .superRefine((line, context) => {
    if (needsWords(line)) context.addIssue({ code: 'custom', path: ['what'], message: sayWhat })
  })

export const plannedIn = ({ on_organisation, ...line }: z.infer<typeof planForm>): Planned =>
  plannedOf(line, 0, on_organisation)

const column = z.array(z.string()).max(planRows).default([])

/** What was agreed in a talk and, where it was written on the sheet, who does what by when. */
export const sheetForm = z
  .strictObject({
    agreed: requiredText('Write down what you agreed, in a line or two.', 4000),
    'what[]': z
      .array(z.string().meta({ guarded: true }))
      .max(planRows)
      .default([]),
    'kind[]': column,
    'owner[]': column,
    'due_on[]': column,
    'on_organisation[]': column,
  })
  .superRefine((sheet, context) => {
    for (const { row, cells } of rowsOf(sheet)) {
      const read = lineOfSheet.safeParse(cells)
      for (const { path, message } of read.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [`${String(path[0])}[${row}]`], message })
      }
    }
  })

const lineOfSheet = z.object(shape).superRefine((line, context) => {
  if (needsWords(line)) context.addIssue({ code: 'custom', path: ['what'], message: sayWhat })
})

type Sheet = z.infer<typeof sheetForm>
const names = ['what', 'kind', 'owner', 'due_on'] as const

/** Rows in which something was typed or chosen, each with its place. */
const rowsOf = (sheet: Sheet) =>
  Array.from({ length: planRows }, (_, row) => ({
    row,
    cells: Object.fromEntries(names.map((name) => [name, sheet[`${name}[]`][row] ?? ''])),
  })).filter(({ cells }) => Object.values(cells).some((text) => text.trim() !== ''))

/** The plan on a checked sheet. */
export const planIn = (sheet: Sheet): Planned[] =>
  rowsOf(sheet).map(({ row, cells }) =>
    plannedOf(lineOfSheet.parse(cells), row, sheet['on_organisation[]'].includes(String(row))),
  )
