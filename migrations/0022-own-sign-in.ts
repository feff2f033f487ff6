import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

export const ownSignIn = (dialect: Dialect) => {
  const { instant, sealed, end } = columnTypes(dialect)
  return [
    `create table sign_in_provider (
      id text primary key,
      organisation_id text not null references organisation (id),
      ${oneOf('kind', ['entra', 'nhsmail', 'google', 'other'])},
      issuer text not null,
      client_id text not null,
      client_secret ${sealed} not null,
      button text not null,
      ${flag('asks_second')},
      ${flag('only_way')},
      ${flag('is_on')},
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index sign_in_provider_organisation on sign_in_provider (organisation_id)',
    `create table identity (
      id text primary key,
      person_id text not null references person (id),
      provider_id text not null references sign_in_provider (id),
      issuer text not null,
      subject text not null,
      made_at ${instant} not null,
      last_used_at ${instant},
      unique (provider_id, issuer, subject),
      unique (person_id, provider_id)
    ${end}`,
    // Several servers share one database: whichever gets the answer finds what another began.
    `create table sign_in_attempt (
      id text primary key,
      state_hash text not null unique,
      browser_hash text not null,
      organisation_id text not null references organisation (id),
      provider_id text not null references sign_in_provider (id),
      ${oneOf('purpose', ['sign_in', 'invitation', 'link'])},
      verifier ${sealed} not null,
      nonce ${sealed} not null,
      person_id text references person (id),
      token_id text,
      session_id text,
      way_back text not null,
      made_at ${instant} not null,
      expires_at ${instant} not null,
      used_at ${instant}
    ${end}`,
    'create index sign_in_attempt_expires on sign_in_attempt (expires_at)',
    'create index sign_in_attempt_person on sign_in_attempt (person_id)',
  ]
}
