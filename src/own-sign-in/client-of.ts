import * as client from 'openid-client'
import type { Vault } from '../privacy/vault.ts'
import type { Store } from '../database/connection.ts'
import { described, insecureOf } from './discover.ts'
import { fetchWithin } from './fetch-within.ts'
import type { ProviderRow } from './find-provider.ts'

type Given = { store: Store; vault: Vault; baseUrl: string }

/**
 * Holdfast as this provider knows it. It is made anew for each sign-in, so that the provider’s
 * keys are read each time and a change of keys is never waited for.
 */
export async function clientOf(provider: ProviderRow, { store, vault, baseUrl }: Given) {
  const { issuer, client_id, organisation_id, id } = provider
  const fetch = fetchWithin(baseUrl)
  const said = await described({ issuer, baseUrl, fetch })
  const opener = await vault.opener(store.read, organisation_id)
  const secret = opener.open('sign_in_provider', 'client_secret', id, provider.client_secret)!
  const config = new client.Configuration(said, client_id, undefined, howTheyAsk(said)(secret))
  config[client.customFetch] = fetch
  client.enableNonRepudiationChecks(config)
  for (const each of insecureOf(issuer).execute ?? []) each(config)
  return config
}

/** Providers that take the secret in the form take any sign in it; a header has its own rules. */
const howTheyAsk = ({ token_endpoint_auth_methods_supported: ways }: client.ServerMetadata) =>
  ways?.includes('client_secret_post') ? client.ClientSecretPost : client.ClientSecretBasic

/** Where every provider sends people back to. */
export const answerPath = '/sign-in/answer'
