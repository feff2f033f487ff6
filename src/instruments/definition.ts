import { z } from 'zod'
import { findIdentifiers, refuses } from '../privacy/identifiers.ts'

/** The words of each message follow the name of the part: "Item 3" and "has no text." */
const words = (missing: string, most: number) =>
  z
    .string({ error: missing })
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, missing).max(most, `is too long. Keep it to ${most} letters.`))
    .refine((text) => !findIdentifiers(text).some(refuses), 'holds what may be an NHS number.')

const whole = (message: string) => z.int({ error: message }).min(-1000, message).max(1000, message)

const scale = z
  .array(
    z.strictObject(
      {
        value: whole('has no value. Give it a whole number.'),
        label: words('has no label.', 60),
      },
      { error: unknownPart('is not a value and a label.') },
    ),
    { error: 'has a scale that is not a list.' },
  )
  .min(2, 'needs a scale with at least two answers.')
  .max(11, 'has more than 11 answers.')

const id = 'needs an id of small letters and digits, such as “i1”.'

const item = z.strictObject(
  {
    id: z.string({ error: id }).regex(/^[a-z][a-z\d_-]{0,30}$/, id),
    text: words('has no text.', 300),
    reversed: z.boolean({ error: 'has “reversed” that is not true or false.' }).default(false),
    scale: scale.optional(),
  },
  { error: unknownPart('is not an id and a text.') },
)

const least = whole('has no “least”: how many answers a figure needs.')

const scoring = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('mean'), least }, { error: unknownPart() }),
    z.strictObject({ kind: z.literal('sum'), least }, { error: unknownPart() }),
    z.strictObject(
      {
        kind: z.literal('single'),
        item: z.string({ error: 'has no “item”: the id of the question.' }),
        cut: whole('has no “cut”: a whole number.'),
        below: words('has no words for “below” the cut.', 120),
        from: words('has no words for “from” the cut on.', 120),
      },
      { error: unknownPart() },
    ),
  ],
  { error: 'has no kind. Use “mean”, “sum” or “single”.' },
)

const band = z.strictObject(
  {
    from: whole('has no “from”: a whole number.'),
    to: whole('has no “to”: a whole number.'),
    words: words('has no words.', 120),
  },
  { error: unknownPart('is not a from, a to and words.') },
)

const name = 'has no name of small letters with hyphens, such as “tide-check”.'

/** What a file may say. What it says together is judged by `checkDefinition`. */
export const definitionShape = z.strictObject(
  {
    name: z
      .string({ error: name })
      .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, name)
      .max(60, name),
    title: words('has no title.', 80),
    intro: words('has an introduction that is not words.', 500).optional(),
    /** Which time the questions ask about: "the last seven days". */
    recall: words('has no recall period, such as “the last seven days”.', 80),
    source: words('has no source: who made it, and where it is published.', 300),
    licence: words('has no licence note: why you may use it.', 500),
    /** What more means: "A higher figure means that work weighed more." */
    higher: words('has words for “higher” that are not words.', 120).optional(),
    scale: scale.optional(),
    items: z
      .array(item, { error: 'has no list of items.' })
      .min(1, 'has no items.')
      .max(60, 'has more than 60 items.'),
    scoring,
    bands: z
      .array(band, { error: 'has bands that are not a list.' })
      .min(1, 'has an empty list of bands.')
      .max(10, 'has more than 10 bands.')
      .optional(),
  },
  { error: unknownPart('is not one definition in curly brackets.') },
)

export type Definition = z.infer<typeof definitionShape>
export type Item = Definition['items'][number]
export type Scale = NonNullable<Definition['scale']>

function unknownPart(otherwise = 'is not complete.') {
  return (issue: { code?: string; keys?: string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `has a part Holdfast does not know: “${(issue.keys ?? []).join('”, “')}”.`
      : otherwise
}
