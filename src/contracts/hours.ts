import { z } from 'zod'

const decimal = /^(\d{1,4})(?:\.(\d{1,2}))?$/
const clock = /^(\d{1,4}):([0-5]\d)$/

/** Hours as they are typed, '20', '20.5' or '20:30', as whole minutes; null for anything else. */
export function readHours(text: string): number | null {
  const [, hours, minutes] = clock.exec(text.trim()) ?? []
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes)
  const [, whole, part = ''] = decimal.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const sixtieths = Number(part.padEnd(2, '0')) * 60
  return sixtieths % 100 === 0 ? Number(whole) * 60 + sixtieths / 100 : null
}

/** A field for hours, kept as whole minutes; none is not an answer. */
export const hours = (message: string) =>
  z
    .string({ error: message })
    .refine((text) => (readHours(text) ?? 0) > 0, message)
    .transform((text) => readHours(text)!)

export const optionalHours = (message: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.union([z.literal('').transform(() => null), hours(message)], { error: message }))

const some = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`

/** '20 hours 30 minutes', '45 minutes', '0 hours'; less than nothing has a minus in front. */
export function sayHours(minutes: number): string {
  const all = Math.abs(minutes)
  const [whole, rest] = [Math.floor(all / 60), all % 60]
  const parts = [
    ...(whole > 0 || rest === 0 ? [some(whole, 'hour')] : []),
    ...(rest > 0 ? [some(rest, 'minute')] : []),
  ]
  return `${minutes < 0 ? '−' : ''}${parts.join(' ')}`
}
