import type { FieldError, Values } from '../web/form.ts'
import type { ImportKind } from '../database/schema.ts'
import type { About } from './about.ts'
import { missingFields, type Column } from './columns.ts'
import type { DateOrder } from './dates.ts'
import { fieldOf, filledIn } from './fields.ts'

type Sent = Record<string, string>
export type Choices = {
  columns: Column[]
  fill: About['fill']
  /** Columns that were thrown away unread and are wanted after all. */
  wanted: { header: string; field: string }[]
  errors: FieldError[]
}

/** What was chosen for each column, and what still has to be put right. */
export function readChoices(sent: Sent, about: About, kind: ImportKind): Choices {
  const columns = about.columns.map((column, place): Column => {
    const order = sent[`order_${place}`] as DateOrder | ''
    const field = sent[`column_${place}`] || null
    const question = field && fieldOf(kind, field)!.type === 'day' ? column.question : null
    return { ...column, field, order: order || null, question }
  })
  const wanted = about.others.flatMap((header, place) => {
    const field = sent[`other_${place}`]
    return field ? [{ header, field }] : []
  })
  const fill = Object.fromEntries(
    filledIn[kind].flatMap((key) => {
      const value = sent[`fill_${key}`]
      return value ? [[key, fieldOf(kind, key)!.type === 'choices' ? [value] : value]] : []
    }),
  )
  const chosen = { columns, wanted, fill }
  return { ...chosen, errors: errorsIn(chosen, kind) }
}

function errorsIn({ columns, wanted, fill }: Omit<Choices, 'errors'>, kind: ImportKind) {
  const errors: FieldError[] = []
  const seen = new Set<string>()
  for (const [place, { field, question, order, header }] of columns.entries()) {
    if (field !== null && seen.has(field)) {
      errors.push({ field: `column_${place}`, message: twice(fieldOf(kind, field)!.label) })
    }
    if (field !== null) seen.add(field)
    if (question && order === null) {
      errors.push({
        field: `order_${place}`,
        message: `Choose how the dates in “${header}” are meant.`,
      })
    }
  }
  errors.push(...wrongFill(fill, kind))
  const all = [...columns, ...wanted]
  const missing = missingFields(kind, all)
  const place = columns.length > 0 ? 'column_0' : 'other_0'
  for (const either of missing) {
    const labels = either.map((field) => `“${fieldOf(kind, field)!.label}”`).join(' or ')
    errors.push({ field: place, message: `Choose the column that is ${labels}. It is needed.` })
  }
  return errors
}

const twice = (label: string) =>
  `Two columns are “${label}”. Choose one of them, leave the other out.`

function wrongFill(fill: About['fill'], kind: ImportKind): FieldError[] {
  return Object.entries(fill).flatMap(([key, value]) => {
    const { words, type } = fieldOf(kind, key)!
    const text = [value].flat()[0]!
    const isFine = words ? text in words : type !== 'minutes' || /^\d{1,3}$/.test(text)
    return isFine ? [] : [{ field: `fill_${key}`, message: 'Choose one, or leave it empty.' }]
  })
}

/** The same as the form of the page sends it. */
export const valuesOf = ({ columns, fill }: Pick<About, 'columns' | 'fill'>): Values => ({
  ...Object.fromEntries(columns.map(({ field }, place) => [`column_${place}`, field ?? ''])),
  ...Object.fromEntries(columns.map(({ order }, place) => [`order_${place}`, order ?? ''])),
  ...Object.fromEntries(
    Object.entries(fill).map(([key, value]) => [`fill_${key}`, [value].flat()[0]!]),
  ),
})
