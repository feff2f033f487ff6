import type { AuthorizationCodeGrantChecks } from 'openid-client'
import { hashToken } from '../accounts/secrets.ts'

/** Without this a stranger could sign somebody into the stranger's own account (login CSRF). */
export const isSameBrowser = (
  { browser_hash }: { browser_hash: string },
  browser: string | null,
): boolean => browser !== null && hashToken(browser) === browser_hash

type Begun = { state: string; nonce: string; verifier: string }

/** The answer must be to this state, and the id token the one that this attempt asked for. */
export const checksOf = ({ state, nonce, verifier }: Begun): AuthorizationCodeGrantChecks => ({
  expectedState: state,
  expectedNonce: nonce,
  pkceCodeVerifier: verifier,
})
