import { NotFound } from '../access/ask.ts'
import type { Refusal } from '../access/change.ts'
import type { FieldError } from '../web/form.ts'

/** The answer to a refused change: its status, what to put right, and whether both are shown. */
export function refusedAs(refusal: Refusal): { status: 409 | 422; errors: FieldError[] } {
  if (refusal.refused === 'not_found') throw new NotFound()
  if (refusal.refused === 'unfit') return { status: 422, errors: refusal.errors }
  return { status: 409, errors: [] }
}
