import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

const kinds = ['weekly', 'daily', 'after_event', 'quarterly']
const steps = ['open', 'round', 'carrying', 'sharing', 'actions', 'close']
const themes = [
  'workload',
  'risk',
  'waiting',
  'loss',
  'anger',
  'boundaries',
  'practice',
  'home',
  'learning',
  'good_news',
]

export const debriefs = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table debrief_schedule (
      team_id text primary key references team (id),
      organisation_id text not null references organisation (id),
      weekday integer not null check (weekday between 1 and 7),
      at text not null,
      minutes integer not null,
      cover_id text references person (id),
      from_on ${day} not null,
      ended_on ${day},
      made_by text not null references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    `create table debrief_rota (
      team_id text not null references team (id),
      position integer not null,
      person_id text not null references person (id),
      primary key (team_id, position)
    ${end}`,
    `create table debrief (
      id text primary key,
      organisation_id text not null references organisation (id),
      team_id text not null references team (id),
      ${oneOf('kind', kinds)},
      held_on ${day} not null,
      planned_at ${instant} not null,
      ${oneOf('state', ['planned', 'open', 'closed', 'not_held'], "not null default 'planned'")},
      ${oneOf('step', steps, "not null default 'open'")},
      facilitator_id text references person (id),
      ${oneOf('why_not', ['holiday', 'too_few', 'no_facilitator', 'passed_by', 'other'], '')},
      opened_at ${instant},
      opened_by text references person (id),
      closed_at ${instant},
      closed_by text references person (id),
      made_by text references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    "create unique index debrief_once on debrief (team_id, kind, held_on) where kind in ('weekly', 'daily')",
    'create index debrief_team on debrief (team_id, held_on)',
    `create table debrief_attendance (
      debrief_id text not null references debrief (id),
      person_id text not null references person (id),
      ${oneOf('how', ['room', 'remote', 'away'])},
      joined_at ${instant} not null,
      left_at ${instant},
      ${flag('passed')},
      ${flag('mood_in')},
      ${flag('mood_out')},
      primary key (debrief_id, person_id)
    ${end}`,
    'create index debrief_attendance_person on debrief_attendance (person_id, debrief_id)',
    `create table debrief_mood (
      debrief_id text not null references debrief (id),
      ${oneOf('moment', ['in', 'out'])},
      ${oneOf('mood', ['light', 'steady', 'tired', 'heavy'])},
      given integer not null,
      primary key (debrief_id, moment, mood)
    ${end}`,
    `create table debrief_theme (
      debrief_id text not null references debrief (id),
      ${oneOf('theme', themes)},
      primary key (debrief_id, theme)
    ${end}`,
    `create table carrying_item (
      id text primary key,
      organisation_id text not null references organisation (id),
      team_id text not null references team (id),
      person_id text not null references person (id),
      employment_id text not null references employment (id),
      debrief_id text references debrief (id),
      holding_id text references holding (id),
      alert_id text references alert (id),
      ${oneOf('source', ['own', 'check_in', 'alert', 'risk'])},
      words ${sealed} not null,
      offered_by text references person (id),
      brought_at ${instant},
      withdrawn_at ${instant},
      ${oneOf('answer', ['co_hold', 'hand_over', 'safe', 'put_down'], '')},
      second_id text references person (id),
      second_name ${sealed},
      agreed_at ${instant},
      co_holder_id text references co_holder (id),
      handover_id text references handover (id),
      ask_first ${sealed},
      answered_by text references person (id),
      answered_at ${instant},
      looked_at ${instant},
      added_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index carrying_item_team on carrying_item (team_id, answered_at)',
    'create index carrying_item_debrief on carrying_item (debrief_id)',
    'create index carrying_item_person on carrying_item (person_id, added_at)',
    'create index carrying_item_employment on carrying_item (employment_id, answer)',
  ]
}
