import type { ReflectionModel } from '../database/schema.ts'

type Model = {
  name: string
  /** What this way is good for, beside its name. */
  says: string
  /** Shown above the text. */
  hint: string
  /** Stand in the text of a new one, to write under. */
  headings: readonly string[]
}

/** Ways to reflect. They only offer a beginning: what is kept is one text (product.md 5.10). */
export const models: Record<ReflectionModel, Model> = {
  quick: {
    name: 'Quick',
    says: 'A line or two, between visits.',
    hint: 'What stays with you from today? One line is enough.',
    headings: [],
  },
  what: {
    name: 'What / So what / Now what',
    says: 'Three short steps, from what happened to what comes next.',
    hint: 'Write a little under each line. Leave out a line that does not help.',
    headings: ['What happened', 'So what: why it matters to me', 'Now what: what I will try'],
  },
  gibbs: {
    name: 'Gibbs-style, step by step',
    says: 'Six steps, for something you want to look at slowly.',
    hint: 'Write a little under each line, in any order. You can stop and come back.',
    headings: [
      'What happened',
      'What I thought and felt',
      'What went well, and what was hard',
      'What sense I make of it now',
      'What else could have been done',
      'What I would do next time',
    ],
  },
  free: {
    name: 'Free and creative',
    says: 'A poem, a letter you will not send, a list, a picture in words.',
    hint: 'There is no right way. Nobody marks this, and nobody else reads it.',
    headings: [],
  },
}

export const modelKeys = ['quick', 'what', 'gibbs', 'free'] as const satisfies ReflectionModel[]

export const isModel = (word: string | null): word is ReflectionModel =>
  word !== null && Object.hasOwn(models, word)

/** What the text of a new one starts with. */
export const startOf = (model: ReflectionModel): string =>
  models[model].headings.map((heading) => `${heading}\n\n`).join('\n')

/** Something was written besides the headings that were there already. */
export function hasOwnWords(model: ReflectionModel, body: string): boolean {
  const { headings } = models[model]
  return body.split('\n').some((line) => line.trim() !== '' && !headings.includes(line.trim()))
}
