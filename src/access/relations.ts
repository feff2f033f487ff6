import { sql, type RawBuilder } from 'kysely'
import type { Dialect } from '../database/columns.ts'

type Sql = RawBuilder<unknown>

/** Who is asking and when; in a compiled query these are blanks. */
export type Who = { person: string; now: string; today: string }

/** `once` takes rows of one id each that many rules look in; a view works them out once a query. */
export type Asking = {
  who: Who
  real: (table: string) => Sql
  once: (name: string, ids: Sql) => Sql
}

/** Where there is no `with` to put them in, the ids are worked out in place. */
export const inPlace = (_: string, ids: Sql) => ids

/** The table itself, past any slice of the same name. */
export const realTable = (dialect: Dialect) => (table: string) =>
  sql.raw(`${dialect === 'postgres' ? 'public' : 'main'}.${table}`)

/** A condition on a row called `t`. */
export type Rule = (asking: Asking) => Sql

export const either = (conditions: Sql[]): Sql => sql`(${sql.join(conditions, sql` or `)})`

export const both = (...conditions: Sql[]): Sql => sql`(${sql.join(conditions, sql` and `)})`

/** True from `from_at` up to, and not including, `until_at`. */
export const live = (alias: string, { who }: Asking) =>
  sql`${sql.raw(alias)}.from_at <= ${who.now} and (${sql.raw(alias)}.until_at is null or ${sql.raw(alias)}.until_at > ${who.now})`

export const bonded = (asking: Asking, kinds: string[]) =>
  asking.once(
    `asker_bonds_${kinds.join('_')}`,
    sql`select b.employment_id from ${asking.real('bond')} b where b.viewer_id = ${asking.who.person}
      and b.kind in (${sql.raw(kinds.map((kind) => `'${kind}'`).join(', '))}) and ${live('b', asking)}`,
  )

const bondRule =
  (column: string, ...kinds: string[]): Rule =>
  (asking) =>
    sql`t.${sql.raw(column)} in (${bonded(asking, kinds)})`

export const own: Rule = ({ who }) => sql`t.person_id = ${who.person}`
export const line = bondRule('employment_id', 'line')
export const clinical = bondRule('employment_id', 'clinical')
export const manager = bondRule('employment_id', 'manager')

/** The same bonds, on the employment itself. */
export const employmentBond = bondRule('id', 'line', 'manager', 'clinical', 'external')
export const employmentLed = bondRule('id', 'line')
export const employmentManaged = bondRule('id', 'line', 'manager')
export const employmentUnderManager = bondRule('id', 'manager')

export const all =
  (...rules: Rule[]): Rule =>
  (asking) =>
    both(...rules.map((rule) => rule(asking)))

export const any =
  (...rules: Rule[]): Rule =>
  (asking) =>
    either(rules.map((rule) => rule(asking)))

export const is =
  (condition: string): Rule =>
  () =>
    sql.raw(`(${condition})`)

/** Named beside this holding, and still beside it. */
export const coHolding: Rule = (asking) =>
  sql`t.id in (select c.holding_id from ${asking.real('co_holder')} c
    where c.co_person_id = ${asking.who.person} and ${coHeldNow('c', asking)})`

export const coHeldNow = (alias: string, { who }: Asking) =>
  sql`${sql.raw(alias)}.from_at <= ${who.now}
    and (${sql.raw(alias)}.ended_at is null or ${sql.raw(alias)}.ended_at > ${who.now})`

/** Asked to cover somebody's leave: how many and when, before it begins; not yet whom. */
export const askedToCover: Rule = ({ who }) =>
  sql`(t.co_person_id = ${who.person} and t.kind = 'cover' and t.ended_at > ${who.now})`

const practiceRoles = "'gp', 'nurse', 'mental_health_practitioner', 'care_coordinator'"

/** At risk, or held together with someone in the practice (product.md 6, clinical lead). */
export const atRiskOrWithPractice: Rule = (asking) =>
  sql`(t.risk <> 'none_known' or t.id in (select c.holding_id from ${asking.real('co_holder')} c
    where c.role in (${sql.raw(practiceRoles)}) and ${coHeldNow('c', asking)}))`

/** A named party to this agreement. */
export const party: Rule = (asking) =>
  sql`t.id in (select p.agreement_id from ${asking.real('agreement_party')} p
    where p.person_id = ${asking.who.person})`

/** The moment has come when others than the worker may see it (product.md principle 3). */
export const visible: Rule = ({ who }) =>
  sql`(t.worker_only = 0 and t.visible_at is not null and t.visible_at <= ${who.now})`

/** Far enough past for the manager to read the headline, from the same moment as the lead. */
export const managerTold: Rule = ({ who }) => sql`t.manager_told_at <= ${who.now}`

/** In a team with someone the asker is bonded to in this way today. */
export const teamOf =
  (...kinds: string[]): Rule =>
  (asking) => {
    const { who, real, once } = asking
    const teams = sql`select e.team_id from ${real('employment')} e
      where e.id in (${bonded(asking, kinds)}) and e.from_on <= ${who.today}
      and (e.until_on is null or e.until_on >= ${who.today})`
    return sql`t.team_id in (${once(`asker_teams_${kinds.join('_')}`, teams)})`
  }

/** Leads somebody in this team who is not its lead: whoever leads only the lead sits elsewhere. */
export const leadsTeam: Rule = (asking) =>
  sql`t.team_id in (select e.team_id from ${asking.real('employment')} e
    where e.job <> 'lead' and e.id in (${bonded(asking, ['line'])}) and e.from_on <= ${asking.who.today}
    and (e.until_on is null or e.until_on >= ${asking.who.today}))`

/** Asked to take a holding over, in a job they still have, until they say no or it is taken back. */
export const askedToTake: Rule = ({ who, real }) =>
  sql`(t.to_id = ${who.person} and t.status in ('asked', 'accepted')
    and t.to_employment_id in (select e.id from ${real('employment')} e
      where e.person_id = ${who.person} and e.from_on <= ${who.today}
      and (e.until_on is null or e.until_on >= ${who.today})))`

export const askedForAdvice: Rule = ({ who }) =>
  sql`(t.to_id = ${who.person} and t.withdrawn_at is null)`

/** Given by the person it is about, running, and not taken back. */
export const shared =
  (what: 'check_in' | 'felt_alert' | 'plan_section' | 'excerpt'): Rule =>
  (asking) =>
    sql`(t.id, t.person_id) in (select s.record_id, s.owner_id from ${asking.real('share')} s
      where s.to_id = ${asking.who.person} and s.what = ${sql.lit(what)} and ${sharedNow(asking)})`

export const sharedNow = (asking: Asking) =>
  sql`${live('s', asking)} and (s.revoked_at is null or s.revoked_at > ${asking.who.now})`

/**
 * Asked for contact, or standing in for them once it is their turn, and still bonded to the person
 * who asks.
 */
export const asked: Rule = (asking) =>
  sql`((t.wanted_from = ${asking.who.person} or (t.back_up_id = ${asking.who.person}
      and (t.back_up_at is null or t.back_up_at <= ${asking.who.now})))
    and t.person_id in (select e.person_id from ${asking.real('employment')} e
      where e.id in (${everyBond(asking)})))`

/** Somebody who works in the asker's team, or whom the asker is bonded to, has it. */
export const teamMate: Rule = (asking) => sql`t.team_id in (${myTeams(asking)})`

/** Someone of an organisation the asker administers, named in `person_id`. */
export const administersTheirs: Rule = (asking) =>
  sql`t.person_id in (select e.person_id from ${asking.real('employment')} e
    where e.organisation_id in (${administered(asking)}))`

/**
 * Somebody whose sign-in the asker looks after, named in `person_id`: of their jobs that run, or
 * else of all they had, the organisation of the first to be made (or the last) keeps the account.
 */
export const keepsTheirAccount: Rule = (asking) =>
  sql`t.person_id in (select e.person_id from ${asking.real('employment')} e
    where e.organisation_id in (${administered(asking)}) and e.id = coalesce(
      (select min(c.id) from ${asking.real('employment')} c where c.person_id = e.person_id
        and (c.until_on is null or c.until_on >= ${asking.who.today})),
      (select max(c.id) from ${asking.real('employment')} c where c.person_id = e.person_id)))`

export const administers: Rule = (asking) => sql`t.organisation_id in (${administered(asking)})`

export const administered = (asking: Asking) =>
  asking.once(
    'asker_duties',
    sql`select a.organisation_id from ${asking.real('administrator')} a
      where a.person_id = ${asking.who.person} and ${live('a', asking)}`,
  )

/** Rows of a child table whose parent row, called `t` in each rule, may be seen. */
export const through =
  (parent: string, column: string, ...rules: Rule[]): Rule =>
  (asking) =>
    sql`t.${sql.raw(column)} in (select t.id from ${asking.real(parent)} t
      where ${either(rules.map((rule) => rule(asking)))})`

export const myTeams = ({ who, real, once }: Asking) =>
  once(
    'asker_teams',
    sql`select e.team_id from ${real('employment')} e where e.person_id = ${who.person}
      and e.from_on <= ${who.today} and (e.until_on is null or e.until_on >= ${who.today})`,
  )

export const everyBond = (asking: Asking) =>
  bonded(asking, ['line', 'clinical', 'external', 'manager', 'buddy', 'back_up'])

/** Works in a team the asker works in too. */
export const sameTeam: Rule = (asking) =>
  sql`(t.team_id in (${myTeams(asking)}) and t.from_on <= ${asking.who.today}
    and (t.until_on is null or t.until_on >= ${asking.who.today}))`

export const self: Rule = ({ who }) => sql`t.id = ${who.person}`

export const administersPerson: Rule = (asking) =>
  sql`t.id in (select e.person_id from ${asking.real('employment')} e
    where e.organisation_id in (${administered(asking)}))`

export const eitherEndOfBond: Rule = (asking) =>
  either([
    sql`t.viewer_id = ${asking.who.person}`,
    sql`t.employment_id in (select e.id from ${asking.real('employment')} e
      where e.person_id = ${asking.who.person})`,
  ])

export const administersBond: Rule = (asking) =>
  sql`t.employment_id in (select e.id from ${asking.real('employment')} e
    where e.organisation_id in (${administered(asking)}))`

export const eitherEndOfShare: Rule = ({ who }) =>
  sql`(t.owner_id = ${who.person} or t.to_id = ${who.person})`
