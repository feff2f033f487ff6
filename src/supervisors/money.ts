import { z } from 'zod'

const written = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{1,2}))?$/

/** Pounds as they are typed, '65', '65.5' or '£1,065.00', as whole pence; null for anything else. */
export function readPounds(text: string): number | null {
  const [, pounds, pence = ''] = written.exec(text.trim()) ?? []
  if (pounds === undefined) return null
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'))
}

/** A field for an amount of money, kept as whole pence. */
export const pounds = (message: string, most = 99_999_999) =>
  z
    .string({ error: message })
    .refine((text) => (readPounds(text) ?? most + 1) <= most, message)
    .transform((text) => readPounds(text)!)

export const optionalPounds = (message: string, most = 99_999_999) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.union([z.literal('').transform(() => null), pounds(message, most)], { error: message }))

/** '65.00', for a field or a list. */
export const writePounds = (pence: number): string => {
  const all = Math.abs(pence)
  const whole = Math.floor(all / 100)
  return `${pence < 0 ? '-' : ''}${whole}.${String(all % 100).padStart(2, '0')}`
}

/** '£1,065.00'; less than nothing has a minus in front. */
export function sayPounds(pence: number): string {
  const [whole, rest] = writePounds(Math.abs(pence)).split('.')
  return `${pence < 0 ? '−' : ''}£${Number(whole).toLocaleString('en-GB')}.${rest}`
}
