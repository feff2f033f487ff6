import { page, signedIn, type Case } from './cases.ts'

/** What everybody may ask for about themselves, and say about how it is handled. */
export const owed: Record<string, Case[]> = {
  'get /profile/export': page('/profile/export', signedIn),
  'post /profile/export': page('/profile/export', signedIn, { format: 'html' }),
}
