import { AuthorizationResponseError, ResponseBodyError } from 'openid-client'
import { NotAsked, TooMuch } from './fetch-within.ts'

/** Why a provider could not be asked, or did not say who somebody is. */
export type Trouble =
  | 'unreachable'
  | 'slow'
  | 'too_much'
  | 'not_asked'
  | 'not_a_provider'
  | 'other_issuer'
  | 'stopped'
  | 'client_refused'
  | 'not_believed'

/** The first reason in a chain of errors that says which it was. */
export function troubleOf(error: unknown, otherwise: Trouble): Trouble {
  for (let each = error; each instanceof Error; each = each.cause) {
    const found = named(each)
    if (found) return found
  }
  return otherwise
}

function named(error: Error): Trouble | null {
  if (error instanceof TooMuch) return 'too_much'
  if (error instanceof NotAsked) return 'not_asked'
  if (error instanceof AuthorizationResponseError) return 'stopped'
  if (error instanceof ResponseBodyError) {
    return error.error === 'invalid_client' || error.error === 'unauthorized_client'
      ? 'client_refused'
      : 'not_believed'
  }
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'slow'
  const { code } = error as { code?: string }
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'other_issuer'
  if (code !== undefined && notProviders.has(code)) return 'not_a_provider'
  return code !== undefined && isNetwork.test(code) ? 'unreachable' : null
}

const notProviders = new Set([
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

/** What Node says of a name, a connection or a certificate that does not work. */
const isNetwork = /^(?:E[A-Z]{3,}|UND_|ERR_TLS|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/
