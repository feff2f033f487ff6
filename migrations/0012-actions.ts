import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

const kinds = [
  'pause_intake',
  'ring_practice',
  'move_people',
  'co_hold',
  'restorative_time',
  'cover',
  'new_agreement',
  'other',
]
const areas = ['demands', 'control', 'support', 'relationships', 'role', 'change']

/** Promises with a name and a day, and the look at what makes work hard that some come from. */
export const actions = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table stress_assessment (
      id text primary key,
      organisation_id text not null references organisation (id),
      team_id text not null references team (id),
      made_on ${day} not null,
      next_on ${day} not null,
      made_by text not null references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index stress_assessment_team on stress_assessment (team_id, made_on)',
    `create table stress_area (
      assessment_id text not null references stress_assessment (id),
      ${oneOf('area', areas)},
      hazards ${sealed},
      controls ${sealed},
      primary key (assessment_id, area)
    ${end}`,
    `create table action (
      id text primary key,
      organisation_id text not null references organisation (id),
      team_id text references team (id),
      employment_id text references employment (id),
      person_id text references person (id),
      owner_id text not null references person (id),
      for_id text references person (id),
      alert_id text references alert (id),
      debrief_id text,
      assessment_id text references stress_assessment (id),
      ${oneOf('area', areas, '')},
      ${oneOf('kind', kinds)},
      ${flag('on_organisation')},
      what ${sealed} not null,
      due_on ${day} not null,
      first_due_on ${day} not null,
      ${oneOf('status', ['open', 'done', 'dropped'], "not null default 'open'")},
      reason ${sealed},
      ended_at ${instant},
      ended_by text references person (id),
      made_by text not null references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index action_owner on action (owner_id, status)',
    'create index action_for on action (for_id, status)',
    'create index action_person on action (person_id, status)',
    'create index action_alert on action (alert_id)',
    'create index action_debrief on action (debrief_id)',
    'create index action_assessment on action (assessment_id)',
    'create index action_team on action (team_id, status)',
  ]
}
