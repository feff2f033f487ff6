import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

const counted = ['holding', 'contact', 'employment', 'week', 'item', 'action', 'debrief']

/** What obliges: who hears when nobody answers, a plan by a day, and a pause with an end. */
export const alertsThatOblige = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `alter table alert add column act_by ${day}`,
    `alter table alert add column planned_at ${instant}`,
    `alter table alert add column back_up_at ${instant}`,
    `alter table alert add column snoozed_until ${day}`,
    `alter table alert add column asked_at ${instant}`,
    `create table alert_item_next (
      alert_id text not null references alert (id),
      ${oneOf('what', counted)},
      record_id text not null,
      joined_at ${instant} not null,
      primary key (alert_id, record_id)
    ${end}`,
    'insert into alert_item_next select * from alert_item',
    'drop table alert_item',
    'alter table alert_item_next rename to alert_item',
    `create table alert_escalation (
      id text primary key,
      alert_id text not null references alert (id),
      to_id text not null references person (id),
      ${oneOf('because', ['acknowledge', 'converse', 'act', 'help'])},
      at ${instant} not null,
      answer_by ${day} not null,
      taken_at ${instant},
      ended_at ${instant},
      unique (alert_id, to_id)
    ${end}`,
    'create index alert_escalation_to on alert_escalation (to_id, alert_id)',
    `create table alert_snooze (
      id text primary key,
      alert_id text not null references alert (id),
      organisation_id text not null references organisation (id),
      by_id text not null references person (id),
      at ${instant} not null,
      until_on ${day} not null,
      reason ${sealed} not null,
      ended_at ${instant}
    ${end}`,
    'create index alert_snooze_alert on alert_snooze (alert_id, at)',
    "create index alert_waiting on alert (acknowledge_by) where state = 'open'",
  ]
}
