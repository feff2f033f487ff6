/** One thing a column can be. */
export type FieldDef = {
  key: string
  label: string
  type:
    | 'text'
    | 'ref'
    | 'email'
    | 'day'
    | 'time'
    | 'minutes'
    | 'hours'
    | 'yes'
    | 'choice'
    | 'choices'
  /** Headings that mean it, plain (small letters, single spaces). */
  names: readonly string[]
  /** What a list takes, with its words, and other words people write for them. */
  words?: Readonly<Record<string, string>>
  also?: Readonly<Record<string, readonly string[]>>
  /** It names people who work here, so an e-mail in it is nothing to look at. */
  isOfWorkers?: true
  /** For the row of hints in the template; without it the field is not in the template. */
  hint?: string
}

/** A long list of words in a few lines: 'a, b, c'. */
export const listed = (text: string): string[] =>
  text.split(',').map((name) => name.replaceAll(/\s+/g, ' ').trim())
