import { z } from 'zod'
import { choice, id, optionalText, requiredText, tick } from '../web/fields.ts'
import { modelKeys } from './models.ts'
import { readTags, tagsProblem } from './tags.ts'

/** Letters in one reflection, and in what is sent of one. */
export const mostInBody = 20_000
export const mostSent = 4000

const oneLine = (most: number) =>
  optionalText(most).transform((text) => text.replace(/\s+/g, ' ').trim())

export const reflectionForm = z.strictObject({
  model: choice(modelKeys, 'Choose a way to write.').default('quick'),
  title: oneLine(100),
  body: requiredText('Write a few words. One line is enough.', mostInBody),
  tags: optionalText(400)
    .transform(readTags)
    .superRefine((tags, context) => {
      const message = tagsProblem(tags)
      if (message) context.addIssue({ code: 'custom', message })
    }),
  cpd: tick,
})
export type ReflectionInput = z.infer<typeof reflectionForm>

/** What to look for travels in the form, never in an address. */
export const searchForm = z.strictObject({
  words: oneLine(200),
  tag: oneLine(40),
  cpd: tick,
})
export type SearchInput = z.infer<typeof searchForm>

export const excerptForm = z.strictObject({
  to_id: id('Choose who will see these lines.'),
  'lines[]': z.array(z.string().regex(/^\d{1,4}$/, 'Choose from the parts shown.')).default([]),
  words: optionalText(mostSent),
  /** Set once the writer has seen exactly what would be sent. */
  checked: z.enum(['yes', '']).default(''),
})
export type ExcerptInput = z.infer<typeof excerptForm>
