import type { Database } from '../database/schema.ts'

export type ProviderKind = Database['sign_in_provider']['kind']

/** Minutes an answer is waited for: a sign-in with its second factor, not a lunch break. */
export const attemptMinutes = 10

/** So many buttons fit a sign-in page; with more, people find theirs in their own invitation. */
export const mostButtons = 5

/** Milliseconds all the asking behind one page may take together: nothing hangs (trust.md 5). */
export const patience = 5_000

/** Bytes one answer may have. The longest real one, a list of keys, is about 15 kB. */
export const mostBytes = 256 * 1024

const isLoopback = ({ hostname }: URL) =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)

/** A name that others have too: no bare number, no name that only this network knows. */
const isPublicName = ({ hostname }: URL) =>
  /^(?!\d+(?:\.\d+){3}$)[\w-]+(?:\.[\w-]+)*\.(?!local$|localhost$|internal$)[\w-]*[a-z][\w-]*$/i.test(
    hostname,
  )

/**
 * Whether the server may ask an address that an administrator or a provider named: https under a
 * public name. This computer itself may be asked, in plain http too, only where Holdfast is on it
 * for somebody trying it out.
 */
export function mayAsk(address: string, baseUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username || url.password || !/^https?:$/.test(url.protocol)) return false
  if (isLoopback(url)) return isLoopback(new URL(baseUrl))
  return url.protocol === 'https:' && isPublicName(url)
}

const tenantPath = /^\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/v2\.0\/?$/i

/** The directory that an address of Microsoft names, or null: one for everybody is not enough. */
export const tenantOf = (issuer: string): string | null =>
  tenantPath.exec(new URL(issuer).pathname)?.[1]?.toLowerCase() ?? null

export const isMicrosoft = (kind: ProviderKind) => kind === 'entra' || kind === 'nhsmail'

/** What stands in the way of an issuer address, in words; null when nothing does. */
export function issuerRefusal(issuer: string, kind: ProviderKind, baseUrl: string): string | null {
  if (!mayAsk(issuer, baseUrl)) return 'Use an address that starts with https:// and a full name.'
  if (/[?#]/.test(issuer)) return 'Leave out everything from the ? or # on.'
  if (issuer.includes('/.well-known/')) return 'Leave out /.well-known and what follows it.'
  return isMicrosoft(kind) && tenantOf(issuer) === null
    ? 'Put your own directory (tenant) ID into the address, before /v2.0.'
    : null
}

/** What an id token said, once its signature, issuer, audience, nonce and dates are right. */
export type Claims = { sub: string } & Record<string, unknown>

/**
 * What the issuer calls somebody, for good. Microsoft’s `sub` is another for each registration, so
 * there it is the directory and the object in it; a token of another directory is nobody’s.
 */
export function subjectOf(kind: ProviderKind, issuer: string, claims: Claims): string | null {
  if (!isMicrosoft(kind)) return claims.sub
  const { tid, oid } = claims
  if (typeof tid !== 'string' || typeof oid !== 'string') return null
  return tid.toLowerCase() === tenantOf(issuer) ? `${tid}/${oid}`.toLowerCase() : null
}

/** Where the provider vouches for an e-mail address, it has to be the one that was invited. */
export function isInvited({ email, email_verified }: Claims, invited: string | null): boolean {
  if (invited === null || email_verified !== true || typeof email !== 'string') return true
  return email.trim().toLowerCase() === invited
}
