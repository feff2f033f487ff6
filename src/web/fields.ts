import { z } from 'zod'
import { isDay, isTime } from '../time/london.ts'
import { findIdentifiers, refuses, sayIdentifier } from '../privacy/identifiers.ts'

/** Pieces that forms are made of. Every message tells the reader what to do. */

/** A button alone, with what every form has. */
export const pressForm = z.strictObject({})

/** One line the person must fill in. */
export const line = (message: string, most = 100) =>
  z
    .string({ error: message })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, message).max(most, `Use ${most} letters or fewer.`))

export const optionalLine = (most = 100) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `Use ${most} letters or fewer.`))
    .default('')

/** Longer text about anyone or anything; the identifier guard reads it first. */
const freeText = (most = 4000) => guarded(z.string().max(most, tooLong(most)))
export const optionalText = (most = 4000) => freeText(most).default('')
export const requiredText = (message: string, most = 4000) =>
  guarded(
    z
      .string({ error: message })
      .refine((text) => text.trim() !== '', message)
      .max(most, tooLong(most)),
  )

export const guardedLine = (message: string, most = 60) =>
  line(message, most).pipe(guarded(z.string()))

const tooLong = (most: number) =>
  `This is too long. Keep it to ${most.toLocaleString('en-GB')} letters.`

/**
 * Refuses NHS numbers however disguised (product.md principle 8). The mark lets `checkForm` warn
 * about telephone numbers and the like, which a person may say are something else.
 */
function guarded<T extends z.ZodType<string>>(text: T) {
  return text
    .superRefine((value, context) => {
      const found = findIdentifiers(value).find(refuses)
      if (found) context.addIssue({ code: 'custom', message: sayIdentifier(found.kind) })
    })
    .meta({ guarded: true })
}

export const day = (message: string) => z.string({ error: message }).refine(isDay, message)

export const optionalDay = (message: string) =>
  z
    .string()
    .refine((text) => text === '' || isDay(text), message)
    .transform((text) => text || null)
    .default(null)

export const optionalTime = (message: string) =>
  z
    .string()
    .refine((text) => text === '' || isTime(text), message)
    .transform((text) => text || null)
    .default(null)

export const time = (message: string) => z.string({ error: message }).refine(isTime, message)

/** A whole number typed in digits; nothing is guessed from an empty field. */
export const wholeNumber = (message: string, least: number, most: number) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message)

/** The same, or nothing where the field is left empty. */
export const optionalNumber = (message: string, least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, message)
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((number) => number === null || (number >= least && number <= most), message)
    .default(null)

/** Keys of a word list, for a form that takes one of them. */
export const keysOf = <T extends object>(words: T) =>
  Object.keys(words) as unknown as readonly [keyof T & string, ...(keyof T & string)[]]

export const choice = <const T extends readonly [string, ...string[]]>(words: T, message: string) =>
  z.enum(words, { error: message })

/** Left empty or not sent is no answer. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(
  words: T,
  message: string,
) =>
  z
    .union([z.literal(''), z.enum(words)], { error: message })
    .transform((word) => (word === '' ? null : word))
    .default(null)

export const someChoices = <const T extends readonly [string, ...string[]]>(
  words: T,
  message: string,
) => z.array(z.enum(words, { error: message }), { error: message }).min(1, message)

export const anyChoices = <const T extends readonly [string, ...string[]]>(
  words: T,
  message: string,
) => z.array(z.enum(words, { error: message })).default([])

/** A tick box: sent as `yes` when ticked, not sent otherwise. */
export const tick = z
  .enum(['yes', 'on', '1', 'true', ''], { error: 'Tick the box, or leave it empty.' })
  .transform((value) => value !== '')
  .default(false)

export const id = (message: string) => z.string({ error: message }).regex(/^[\w-]{1,64}$/, message)
export const optionalId = (message: string) =>
  z
    .string()
    .regex(/^[\w-]{0,64}$/, message)
    .transform((text) => text || null)
    .default(null)
