import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

const needs = ['mental_health', 'housing', 'social_care', 'benefits', 'charity_group', 'other']

export const holdingTogether = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table practice (
      id text primary key,
      organisation_id text not null references organisation (id),
      name text not null,
      ended_at ${instant},
      version integer not null default 1
    ${end}`,
    'create index practice_organisation on practice (organisation_id)',
    'alter table holding add column practice_id text references practice (id)',
    'alter table holding add column handed_from text references holding (id)',
    `alter table holding add column planned_end_on ${day}`,
    `alter table holding add column step_down ${sealed}`,
    `alter table holding add column sessions_reason ${sealed}`,
    'alter table holding add column pause_reason text',
    'create index holding_handed_from on holding (handed_from) where handed_from is not null',
    'create index holding_reopened_from on holding (reopened_from) where reopened_from is not null',
    'create index holding_practice on holding (practice_id, opened_on) where offloaded = 1',
    `alter table contact add column ${flag('review_call')}`,
    `alter table co_holder add column ${oneOf('kind', ['beside', 'cover'], "not null default 'beside'")}`,
    `alter table co_holder add column declined_at ${instant}`,
    `create table holding_review (
      id text primary key,
      holding_id text not null references holding (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      reviewed_on ${day} not null,
      ${oneOf('answer', ['still_right', 'lighter', 'share', 'hand_over', 'review_calls', 'ending'])},
      sessions integer not null,
      next_review_on ${day},
      note ${sealed},
      made_at ${instant} not null
    ${end}`,
    'create index holding_review_holding on holding_review (holding_id, made_at)',
    'create index holding_review_employment on holding_review (employment_id)',
    `create table handover (
      id text primary key,
      holding_id text not null references holding (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      to_employment_id text not null references employment (id),
      to_id text not null references person (id),
      asked_by text not null references person (id),
      asked_at ${instant} not null,
      label ${sealed} not null,
      message ${sealed},
      ${oneOf('status', ['asked', 'accepted', 'declined', 'withdrawn'], "not null default 'asked'")},
      answered_at ${instant},
      answer ${sealed},
      new_holding_id text references holding (id),
      version integer not null default 1
    ${end}`,
    "create unique index handover_one_asked on handover (holding_id) where status = 'asked'",
    'create index handover_to on handover (to_id, status)',
    'create index handover_employment on handover (employment_id, status)',
    `create table advice_request (
      id text primary key,
      holding_id text not null references holding (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      to_id text not null references person (id),
      label ${sealed} not null,
      question ${sealed} not null,
      asked_at ${instant} not null,
      answer ${sealed},
      ${oneOf('who_holds', ['worker', 'practice', 'together', 'someone_else'], '')},
      answered_at ${instant},
      withdrawn_at ${instant},
      version integer not null default 1
    ${end}`,
    'create index advice_request_to on advice_request (to_id, answered_at)',
    'create index advice_request_holding on advice_request (holding_id)',
    'create index advice_request_person on advice_request (person_id)',
    `create table service_gap (
      id text primary key,
      organisation_id text not null references organisation (id),
      team_id text not null references team (id),
      ${oneOf('need', needs)},
      area text not null default '',
      opened_on ${day} not null,
      closed_on ${day},
      version integer not null default 1
    ${end}`,
    'create unique index service_gap_one_open on service_gap (team_id, need) where closed_on is null',
  ]
}
