import { hashToken, newToken } from '../../../src/accounts/secrets.ts'
import type { createApp } from '../../../src/app.ts'
import { Client } from '../../support/client.ts'
import type { PersonName, World } from '../../support/world.ts'

/**
 * Everyone of trust.md 1 and a few more. "Code pending" is the owner with half a
 * sign-in, who must see nothing of their own either; an operator has no account, so by a person with no part in
 * anything; someone invited has no session, so by the invitation used as if it were a cookie.
 */
export const viewers = {
  nobody: 'nobody signed in',
  pending: 'password done, code pending',
  expired: 'a session that was ended',
  invited: 'invited, not yet in',
  sam: 'owner',
  ola: 'same-team colleague, buddy',
  quinn: 'worker elsewhere',
  priya: 'current lead',
  frank: 'former lead, by a second',
  nell: 'lead from tomorrow',
  meg: 'VCSE manager',
  anna: 'clinical lead',
  eve: 'external supervisor',
  ed: 'former external supervisor',
  ada: 'administrator of the organisation',
  aled: 'administrator of another',
  otto: 'former administrator',
  noor: 'operator: no part in anything',
  dora: 'deactivated, cookie live',
  wren: 'worker here and manager there',
  rhys: 'holder of a share taken back',
  cass: 'co-holder',
  finn: 'former co-holder',
  beth: 'back-up',
  hana: 'half here, half there',
  tom: 'worker of the other organisation',
  una: 'employment ended',
  olwen: 'lead of a third organisation, and once of Sam',
  otis: 'worker of a third organisation',
} as const

export type Viewer = keyof typeof viewers

export const notSignedIn: Viewer[] = [
  ...(['nobody', 'pending', 'expired', 'invited', 'dora'] as const),
  // Their places here are all over.
  ...(['ed', 'otto', 'una'] as const),
]
export const everyone = Object.keys(viewers) as Viewer[]

export const personOf = (viewer: Viewer): PersonName | null => {
  if (['nobody', 'pending', 'expired', 'invited'].includes(viewer)) return null
  return viewer === 'noor' ? 'nobody' : (viewer as PersonName)
}

/** A browser for each of them, with the cookies that kind of viewer has. */
export async function signEveryoneIn(
  world: World,
  app: ReturnType<typeof createApp>,
): Promise<Record<Viewer, Client>> {
  const clients = {} as Record<Viewer, Client>
  for (const viewer of everyone) {
    const client = new Client(world.parts, app)
    const person = personOf(viewer)
    if (person) await client.signInAs(world.people[person])
    clients[viewer] = client
  }
  await clients.pending.signInAs(world.people.sam, { second: false })
  clients.invited.take(world.invitation)
  clients.expired.take(await endedSession(world))
  return clients
}

async function endedSession({ parts, people }: World) {
  const [token, now] = [newToken(), parts.clock.now()]
  const session = { token_hash: hashToken(token), id: 'session-ended', person_id: people.sam }
  const times = { started_at: now, seen_at: now, expires_at: '2027-01-01T00:00:00.000Z' }
  await parts.store.write
    .insertInto('session')
    .values({ ...session, ...times, device: 'A phone', ended_at: now })
    .execute()
  return token
}
