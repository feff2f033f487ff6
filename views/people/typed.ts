import type { FieldError, Values } from '../../src/web/form.ts'

/** What a form page is given: what to show in its fields, and what to put right. */
export type Typed = { values: Values; errors: FieldError[] }

/** Gives a field its words and its error. */
export const fieldsOf =
  ({ values, errors }: Typed) =>
  (name: string) => {
    const value = values[name]
    return {
      name,
      value: typeof value === 'string' ? value : '',
      error: errors.find((each) => each.field === name)?.message,
    }
  }

/** A refusal that belongs to no field. */
export const overall = ({ errors }: Typed) => errors.find((each) => each.field === '')?.message

export const beside = ({ errors }: Typed) => errors.filter((each) => each.field !== '')
