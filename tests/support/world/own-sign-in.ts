import type { Builder } from './builder.ts'
import { organisations, people } from './people.ts'

export const providers = { tidewell: 'provider-tidewell', lantern: 'provider-lantern' } as const
export const identities = { sam: 'identity-sam', tom: 'identity-tom' } as const

/** Nobody listens there: an answer that it is down comes at once. */
const issuer = 'http://127.0.0.1:9'

/** Each of two employers has a sign-in of its own; Sam and Tom have connected theirs. */
export async function addOwnSignIn(build: Builder) {
  await addProvider(build, 'tidewell')
  await addProvider(build, 'lantern')
  addIdentity(build, 'sam', 'tidewell')
  addIdentity(build, 'tom', 'lantern')
  await addAttempt(build)
}

async function addProvider(build: Builder, name: keyof typeof providers) {
  const [id, organisation_id] = [providers[name], organisations[name]]
  const at = { table: 'sign_in_provider' as const, column: 'client_secret', row: id }
  build.add('sign_in_provider', {
    id,
    organisation_id,
    kind: 'other',
    issuer,
    client_id: `holdfast-${name}`,
    client_secret: await build.sealed(organisation_id, at, 'not much of a secret'),
    button: `Sign in with ${name}`,
    is_on: 1,
    made_at: build.at(-30),
  })
}

function addIdentity(build: Builder, name: 'sam' | 'tom', provider: keyof typeof providers) {
  build.add('identity', {
    id: identities[name],
    person_id: people[name],
    provider_id: providers[provider],
    issuer,
    subject: `subject of ${name}`,
    made_at: build.at(-20),
  })
}

async function addAttempt(build: Builder) {
  const [row, organisation_id] = ['attempt-sam', organisations.tidewell]
  const seal = (column: 'verifier' | 'nonce') =>
    build.sealed(organisation_id, { table: 'sign_in_attempt', column, row }, `${column} of sam`)
  build.add('sign_in_attempt', {
    id: row,
    state_hash: 'hash of a state',
    browser_hash: 'hash of a browser',
    organisation_id,
    provider_id: providers.tidewell,
    purpose: 'link',
    verifier: await seal('verifier'),
    nonce: await seal('nonce'),
    person_id: people.sam,
    way_back: '/',
    made_at: build.at(-1),
    expires_at: build.at(-1, 600),
  })
}
