import type { Posted } from './form.ts'

export type TypedAgain = {
  action: string
  /** The words of the button. */
  send: string
  fields: { name: string; label: string; value: string; isText: boolean }[]
}

/** 'held_since' as a person would write it: 'Held since'. */
export function sayField(name: string): string {
  const words = name.replaceAll(/[[\]]/g, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * A form that broke on our side, as it was typed, to be sent once more from the page that says so.
 * Passwords and codes are never written into a page. With nothing to read in it, it is only shown
 * where `nothingHappened` to it: it was a press of a button, and can be pressed again.
 */
export function typedAgain(
  { fields }: Posted,
  action: string,
  nothingHappened = false,
): TypedAgain | null {
  const sent = [...fields].flatMap(([name, values]) =>
    values.map((value) => ({
      name,
      label: sayField(name),
      value,
      isText: values.length === 1 && /\s/.test(value),
    })),
  )
  const isSecret = sent.some(({ name }) => /password|code|secret/i.test(name))
  if (isSecret || !(nothingHappened || sent.some(({ isText }) => isText))) return null
  return { action, send: nothingHappened ? 'Send it again' : 'Try again', fields: sent }
}
