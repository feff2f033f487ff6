import { createHash } from 'node:crypto'
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { open, type Door } from '../access/door.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { answerMinutes, keyKinds, partyOf, type Party } from './rules.ts'
import { passkeysOf, type Known } from './their-passkeys.ts'

type Asked = { session: string; person: string; to: 'make' | 'use'; now: Instant }

/**
 * What the browser hands on to the device: to make a passkey for this person, or to use one they
 * have. The session remembers what was asked last; null where there is nothing to ask.
 */
export async function askDevice(door: Door, { session, person, to, now }: Asked) {
  const { store, config } = open(door)
  const party = partyOf(config.baseUrl)
  const known = await passkeysOf(store.read, person)
  if (!party || (to === 'use' && known.length === 0)) return null
  const options =
    to === 'use' ? await toUse(party, known) : await toMake(door, party, known, person)
  await store.write
    .updateTable('session')
    .set({ challenge: options.challenge, challenge_until: minutesAfter(now, answerMinutes) })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute()
  return options
}

const timeout = answerMinutes * 60_000

const listed = (known: Known[]) =>
  known.map(({ credential_id: id, transports }) => ({
    id,
    ...(transports ? { transports: transports.split(' ') } : {}),
  }))

const toUse = (party: Party, known: Known[]) =>
  generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: listed(known),
    userVerification: 'preferred',
    timeout,
  })

async function toMake(door: Door, party: Party, known: Known[], person: string) {
  const { name, email } = await open(door)
    .store.read.selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return generateRegistrationOptions({
    rpName: 'Holdfast',
    rpID: party.id,
    userID: markOf(person),
    userName: email ?? name,
    userDisplayName: name,
    excludeCredentials: listed(known),
    supportedAlgorithmIDs: keyKinds,
    attestationType: 'none',
    timeout,
  })
}

/** Kept on the device beside the passkey: always the same for one person, and it names nobody. */
const markOf = (person: string) =>
  new Uint8Array(createHash('sha256').update(`The passkeys of ${person}`).digest())
