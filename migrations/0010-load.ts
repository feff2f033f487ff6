import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

const metrics = [
  'held',
  'points',
  'share',
  'sessions',
  'span',
  'review',
  'alone',
  'hours',
  'community',
]
const levels = ['room', 'near', 'past', 'well_past']

/** What was last judged is worked out again each day, so the old readings need not be carried over. */
export const load = (dialect: Dialect) => {
  const { instant, day, end } = columnTypes(dialect)
  return [
    'drop table load_reading',
    `create table load_reading (
      employment_id text not null references employment (id),
      ${oneOf('metric', metrics)},
      value integer not null,
      near integer,
      past integer,
      ${oneOf('level', levels)},
      agreement_id text references agreement (id),
      judged_at ${instant} not null,
      primary key (employment_id, metric)
    ${end}`,
    `create table load_snapshot (
      employment_id text not null references employment (id),
      week ${day} not null,
      ${oneOf('metric', metrics)},
      value integer not null,
      near integer,
      past integer,
      ${oneOf('level', levels)},
      agreement_id text references agreement (id),
      ${flag('on_leave')},
      taken_at ${instant} not null,
      primary key (employment_id, week, metric)
    ${end}`,
    `create table load_weights (
      id text primary key,
      team_id text not null references team (id),
      from_on ${day} not null,
      light integer not null,
      active integer not null,
      intensive integer not null,
      complex integer not null,
      some_risk integer not null,
      high_risk integer not null,
      shared integer not null,
      made_by text not null references person (id),
      made_at ${instant} not null,
      unique (team_id, from_on)
    ${end}`,
  ]
}
