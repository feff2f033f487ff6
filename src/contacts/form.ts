import { z } from 'zod'
import { kindWords, mediumWords } from '../holdings/words.ts'
import {
  choice,
  id,
  keysOf,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  optionalTime,
  wholeNumber,
} from '../web/fields.ts'

/** Contacts on one page of a clinic day. */
export const mostRows = 12

const column = z.array(z.string()).max(mostRows).default([])
/** Read again with its row; the mark lets a text that may name someone be asked about. */
const notes = z
  .array(z.string().meta({ guarded: true }))
  .max(mostRows)
  .default([])

const minutesWords = 'Give the minutes as a number from 1 to 240.'

/** One contact of the day. What is left empty is as the whole day was. */
const contactRow = z.object({
  holding: optionalId('Choose who this was with.'),
  at: optionalTime('Give a time such as 14:30, or leave it empty.'),
  minutes: z
    .string()
    .trim()
    .refine((text) => text === '' || isMinutes(text), `${minutesWords} Or leave it empty.`)
    .transform((text) => (text === '' ? null : Number(text))),
  medium: optionalChoice(keysOf(mediumWords), 'Choose how you were in touch.'),
  kind: optionalChoice(keysOf(kindWords), 'Choose what the contact was for.'),
  note: optionalText(),
})

const isMinutes = (text: string) =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 240

export const clinicDayForm = z
  .strictObject({
    on: optionalDay('Give the day, or leave it empty for today.'),
    medium: choice(keysOf(mediumWords), 'Choose how you were mostly in touch.'),
    minutes: wholeNumber(minutesWords, 1, 240),
    'holding[]': column,
    'at[]': column,
    'minutes[]': column,
    'medium[]': column,
    'kind[]': column,
    'note[]': notes,
  })
  .superRefine((day, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const rows = cellsOf(day)
    for (const [row, cells] of rows.entries()) {
      const read = contactRow.safeParse(cells)
      for (const { path, message } of read.error?.issues ?? []) {
        say(`${String(path[0])}[${row}]`, message)
      }
      if (cells.holding === '' && isTyped(cells))
        say(`holding[${row}]`, 'Choose who this was with.')
    }
    if (!rows.some(isTyped)) say('holding[0]', 'Choose at least one person.')
  })
export type ClinicDayInput = z.infer<typeof clinicDayForm>

type Columns = Pick<ClinicDayInput, `${keyof typeof contactRow.shape}[]`>

const names = Object.keys(contactRow.shape) as (keyof typeof contactRow.shape)[]
type Cells = Record<(typeof names)[number], string>

/** The columns of the page as rows, each as it was typed. */
function cellsOf(day: Columns): Cells[] {
  const rows = Math.max(...names.map((name) => day[`${name}[]`].length))
  return Array.from(
    { length: rows },
    (_, row) =>
      Object.fromEntries(names.map((name) => [name, day[`${name}[]`][row] ?? ''])) as Cells,
  )
}

const isTyped = (cells: Cells) => Object.values(cells).some((text) => text !== '')

/** The contacts of a checked form, each with its place on the page. */
export const contactsOf = (day: ClinicDayInput) =>
  cellsOf(day).flatMap((cells, row) => {
    const { holding, ...rest } = contactRow.parse(cells)
    return holding === null ? [] : [{ row, holding, ...rest }]
  })

export const undoForm = z.strictObject({
  'contact[]': z.array(id('Choose from the list.')).min(1).max(mostRows),
})
