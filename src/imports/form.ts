import { z } from 'zod'
import { optionalId, tick } from '../web/fields.ts'
import type { ImportKind } from '../database/schema.ts'
import type { About } from './about.ts'
import { fieldsOf, filledIn } from './fields.ts'

/** A browser without a chosen file may send its field as a text; nothing is read from that. */
const noFile = z.string().max(400).optional()

/** So many letters can be pasted, with room for how they travel; a file may be larger. */
const mostPasted = 28_000

const chosen = {
  file: noFile,
  pasted: z
    .string()
    .max(mostPasted, 'This is too long to paste. Save it as a file and choose that.')
    .default(''),
}

export const peopleFileForm = z.strictObject({
  ...chosen,
  organisation: optionalId('Choose an organisation from the list.'),
})

export const workFileForm = z.strictObject({
  ...chosen,
  kind: z.enum(['holdings', 'contacts'], { error: 'Choose what is in the list.' }),
  employment: optionalId('Choose which job this is for.'),
})

/** The form of one file: a choice for each column, and one answer for rows that have none. */
export function columnsForm(kind: ImportKind, { columns, others }: About) {
  const keys = fieldsOf(kind).map(({ key }) => key)
  const field = z.enum(['', ...keys], { error: 'Choose what this column is, or leave it out.' })
  const order = z.enum(['', 'day_first', 'month_first', 'swapped'], {
    error: 'Choose how these dates are meant.',
  })
  return z.strictObject({
    ...named(columns.length, 'column', field.default('')),
    ...named(columns.length, 'order', order.default('')),
    ...named(others.length, 'other', field.default('')),
    ...Object.fromEntries(
      filledIn[kind].map((key) => [`fill_${key}`, z.string().max(80).default('')]),
    ),
  })
}

const named = <T>(count: number, name: string, piece: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`${name}_${place}`, piece]))

export const bringForm = z.strictObject({ looked: tick })
