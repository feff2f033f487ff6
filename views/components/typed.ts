/** What was typed into a form, and what to put right in it. */
export type Typed = {
  values: Record<string, string | readonly string[] | undefined>
  errors: { field: string; message: string }[]
}

/** What each field of a form shows: spread it into the field. */
export function typedIn({ values, errors }: Typed) {
  const all = (name: string) => [values[name] ?? []].flat()
  const value = (name: string) => all(name)[0] ?? ''
  const error = (name: string) => {
    const message = errors.find((each) => each.field === name)?.message
    return message === undefined ? {} : { error: message }
  }
  return {
    value,
    error,
    /** One answer: a text, a day, a number, radios or a list to choose from. */
    field: (name: string) => ({ name, value: value(name), ...error(name) }),
    /** Any number of answers. */
    choices: (name: string) => ({ name, values: all(name), ...error(name) }),
    tick: (name: string) => ({ name, checked: value(name) !== '', ...error(name) }),
  }
}

export type TypedIn = ReturnType<typeof typedIn>

/** A refusal that belongs to no field. */
export const overall = ({ errors }: Typed) => errors.find((each) => each.field === '')?.message

export const beside = ({ errors }: Typed) => errors.filter((each) => each.field !== '')

/** A list of words as the options of a field. */
export const optionsOf = (words: Record<string, string>, hints: Record<string, string> = {}) =>
  Object.entries(words).map(([value, label]) => ({
    value,
    label,
    ...(hints[value] ? { hint: hints[value] } : {}),
  }))
