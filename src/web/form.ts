import { z } from 'zod'
import { findIdentifiers, refuses, sayIdentifier } from '../privacy/identifiers.ts'
import { readBody, type BodyRefusal, type Bound, type Fields } from './body.ts'

export type FieldError = { field: string; message: string }
/** What was typed, to put back on the page: nothing typed is ever lost. */
export type Values = Record<string, string | readonly string[] | undefined>

export type FormRead<T> =
  | { ok: true; input: T; values: Values; version: number }
  | {
      ok: false
      errors: FieldError[]
      values: Values
      version: number
      /** Nothing is wrong but a text may name someone; the person may say that it does not. */
      warned: boolean
    }

/** Fields that every form carries, apart from its own. */
const carried = new Set(['form_id', 'version', 'not_identifiers'])

export type Posted = {
  fields: Fields
  formId: string | null
  version: number
  /** Words that were kept are only put back where they were written; they are not sent. */
  isPutBack?: boolean
  /** Only where the route takes one. */
  file?: Uint8Array | null
}

/** The body of an unsafe request, or why it cannot be read. */
export async function readPosted(request: Request, bound: Bound): Promise<Posted | BodyRefusal> {
  const body = await readBody(request, bound)
  if (typeof body === 'string') return body
  const { fields, file } = body
  const repeated = [...fields].some(([name, all]) => all.length > 1 && !name.endsWith('[]'))
  const formId = fields.get('form_id')?.[0] ?? null
  if (repeated || (formId !== null && !/^[\w-]{8,64}$/.test(formId))) return 'malformed'
  const version = fields.get('version')?.[0] ?? '0'
  if (!/^\d{1,9}$/.test(version)) return 'malformed'
  return { fields, formId, version: Number(version), file }
}

/** A form may only have the fields it declares; anything else did not come from our page. */
export function checkForm<T>(schema: z.ZodType<T>, posted: Posted): FormRead<T> | 'malformed' {
  const values = valuesOf(posted.fields)
  const read = schema.safeParse(values)
  const { version } = posted
  const issues = read.error?.issues ?? []
  if (issues.some((issue) => issue.code === 'unrecognized_keys')) return 'malformed'
  if (posted.isPutBack) return { ok: false, errors: [], values, version, warned: false }
  if (read.success) {
    const errors = posted.fields.has('not_identifiers') ? [] : warnings(schema, values)
    return errors.length === 0
      ? { ok: true, input: read.data, values, version }
      : { ok: false, errors, values, version, warned: true }
  }
  return { ok: false, errors: firstOfEach(issues), values, version, warned: false }
}

/** What looks like a telephone number, an address or a date of birth in the guarded texts. */
function warnings(schema: z.ZodType, values: Values): FieldError[] {
  const shape = schema instanceof z.ZodObject ? Object.entries(schema.shape) : []
  return shape.flatMap(([field, type]) => {
    if (!isGuarded(type as z.ZodType)) return []
    return textsOf(field, values[field]).flatMap(([place, text]) => {
      const found = findIdentifiers(text).find((each) => !refuses(each))
      return found ? [{ field: place, message: sayIdentifier(found.kind) }] : []
    })
  })
}

/** Each text of a field with its place: the fourth `note[]` of a page is `note[3]`. */
const textsOf = (field: string, value: Values[string]): [place: string, text: string][] =>
  typeof value === 'string'
    ? [[field, value]]
    : (value ?? []).map((text, row) => [field.replace('[]', `[${row}]`), text])

function isGuarded(type: z.ZodType): boolean {
  if (type.meta()?.guarded === true) return true
  const {
    innerType,
    element,
    in: before,
    out: after,
  } = type.def as unknown as Record<string, unknown>
  return [innerType, element, before, after].some(
    (inner) => inner instanceof z.ZodType && isGuarded(inner),
  )
}

function valuesOf(fields: Fields): Values {
  const own = [...fields].filter(([name]) => !carried.has(name))
  return Object.fromEntries(
    own.map(([name, all]) => (name.endsWith('[]') ? [name, all] : [name, all[0]])),
  )
}

function firstOfEach(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = String(path[0] ?? '')
    if (!errors.has(field)) errors.set(field, message)
  }
  return [...errors].map(([field, message]) => ({ field, message }))
}
