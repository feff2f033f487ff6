/** Minutes in which a device may answer what it was asked: 5, and only once (trust.md 3). */
export const answerMinutes = 5

/** Whom a passkey is for: the name it is bound to, and the one address it may be used at. */
export type Party = { id: string; origin: string }

/**
 * Null where no browser has passkeys: at a number instead of a name, and without https anywhere but
 * on this machine (WebAuthn level 3, 5.1.2 and 13.4.9).
 */
export function partyOf(baseUrl: string): Party | null {
  const { hostname: id, protocol, origin } = new URL(baseUrl)
  const isNumber = /^[\d.]+$|^\[/.test(id)
  const isSafe = protocol === 'https:' || id === 'localhost' || id.endsWith('.localhost')
  return isSafe && !isNumber ? { id, origin } : null
}

/**
 * Whether a device that counts its answers is still the one we know: its count only goes up. Zero
 * twice is a device that does not count (WebAuthn level 3, 7.2 step 22).
 */
export const countsOn = (kept: number, now: number) => (kept === 0 && now === 0) || now > kept

/** The kinds of key we can read, best first: EdDSA, ES256 and RS256 (RFC 9053). */
export const keyKinds = [-8, -7, -257]
