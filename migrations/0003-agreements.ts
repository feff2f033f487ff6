import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

const metrics = ['held', 'points', 'share', 'sessions', 'span', 'hours', 'gap', 'community']

export const agreements = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table agreement (
      id text primary key,
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      organisation_id text not null references organisation (id),
      number integer not null,
      ${oneOf('status', ['proposed', 'in_force', 'replaced', 'withdrawn'])},
      site integer check (site between 1 and 7),
      ${oneOf('review_calls', ['off', 'monthly', 'suggested'])},
      review_calls_most integer,
      reason ${sealed} not null,
      review_on ${day} not null,
      proposed_by text not null references person (id),
      proposed_at ${instant} not null,
      in_force_at ${instant},
      ended_at ${instant},
      version integer not null default 1,
      unique (employment_id, number)
    ${end}`,
    'create index agreement_in_force on agreement (employment_id, status)',
    `create table agreement_element (
      agreement_id text not null references agreement (id),
      element text not null,
      position integer not null check (position between 0 and 4),
      words ${sealed},
      primary key (agreement_id, element)
    ${end}`,
    `create table agreement_limit (
      agreement_id text not null references agreement (id),
      ${oneOf('metric', metrics)},
      near integer not null,
      past integer,
      every integer,
      primary key (agreement_id, metric)
    ${end}`,
    `create table agreement_party (
      agreement_id text not null references agreement (id),
      person_id text not null references person (id),
      ${oneOf('capacity', ['worker', 'line', 'manager', 'clinical'])},
      signed_at ${instant},
      primary key (agreement_id, person_id)
    ${end}`,
    'create index agreement_party_person on agreement_party (person_id, agreement_id)',
  ]
}
