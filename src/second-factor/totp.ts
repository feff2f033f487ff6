import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Instant } from '../time/types.ts'
import { stepSeconds } from './rules.ts'

/** 160 random bits, in the letters that an app takes. */
export const newKey = () => generateSecret()

export const isKey = (text: string) => /^[A-Z2-7]{32}$/.test(text)

/** What the square says to the app; the e-mail is shown there beside the code. */
export const appAddress = (key: string, email: string) =>
  generateURI({ issuer: 'Holdfast', label: email, secret: key })

type Code = { key: string; code: string; now: Instant; last: number | null }

/**
 * Which 30 seconds this code is of: this one, the one before or the one after, and later than the
 * last that was taken. Null when it is of none, and for a key that cannot be opened.
 */
export function stepOf({ key, code, now, last }: Code): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token) || !isKey(key)) return null
  const epoch = Math.floor(Date.parse(now) / 1000)
  const asked = { secret: key, token, epoch, epochTolerance: stepSeconds }
  const found = verifySync({ ...asked, ...(last === null ? {} : { afterTimeStep: last }) })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}
