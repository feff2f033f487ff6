import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { NewAnswer, UseAnswer } from './form.ts'
import { countsOn, keyKinds, type Party } from './rules.ts'

export type MadeKey = { id: string; publicKey: string; counter: number; transports: string | null }

/** Where and to what a device answers. */
export type Asked = { party: Party; challenge: string }

/** The passkey that a device made for us; null when its answer is not to what we asked. */
export async function readMade(answer: NewAnswer, asked: Asked): Promise<MadeKey | null> {
  const { response } = answer
  const { transports, ...said } = response
  const read = await verifyRegistrationResponse({
    response: { ...answer, response: said, clientExtensionResults: {} },
    ...wantedOf(asked),
    supportedAlgorithmIDs: keyKinds,
  }).catch(() => null)
  if (!read?.verified) return null
  const { id, publicKey, counter } = read.registrationInfo.credential
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: transports?.join(' ') ?? null,
  }
}

export type KnownKey = { credential_id: string; public_key: string; counter: number }

/** How often the device has answered by now; null when this is not the answer of that passkey. */
export async function readUsed(
  answer: UseAnswer,
  known: KnownKey,
  asked: Asked,
): Promise<number | null> {
  const { credential_id: id, public_key: key, counter } = known
  const publicKey = new Uint8Array(Buffer.from(key, 'base64url'))
  const read = await verifyAuthenticationResponse({
    response: { ...answer, clientExtensionResults: {} },
    ...wantedOf(asked),
    credential: { id, publicKey, counter },
  }).catch(() => null)
  if (!read?.verified) return null
  const { newCounter } = read.authenticationInfo
  return countsOn(counter, newCounter) ? newCounter : null
}

/** A fingerprint or the like is asked for; a device without one will do beside a password. */
const wantedOf = ({ party, challenge }: Asked) => ({
  expectedChallenge: challenge,
  expectedOrigin: party.origin,
  expectedRPID: party.id,
  requireUserVerification: false,
})
