import { sql } from 'kysely'
import { bonded, either, live, type Asking, type Rule } from './relations.ts'

/** Works as a manager for this organisation today: who finds supervisors for it, and pays them. */
export const managesPlace: Rule = ({ who, real }) =>
  sql`t.organisation_id in (select e.organisation_id from ${real('employment')} e
    where e.person_id = ${who.person} and e.job = 'manager' and e.from_on <= ${who.today}
    and (e.until_on is null or e.until_on >= ${who.today}))`

const givenByMe = ({ who, real }: Asking) =>
  sql`select s.id from ${real('supervision_session')} s where s.giver_id = ${who.person}
    or s.supervisor_id in (select v.id from ${real('supervisor')} v where v.person_id = ${who.person})`

/** Of a session that the asker gives; `given` along a bond, or it is over with the bond. */
export const given: Rule = (asking) => sql`t.session_id in (${givenByMe(asking)})`

/** External supervision of this employment, today. */
export const external: Rule = (asking) => sql`t.employment_id in (${bonded(asking, ['external'])})`

/**
 * Bonded in this way when it was written, or before: what was written for nobody else's eyes is not
 * read by whoever gets a sign-in, or a bond, only later.
 */
export const bondedThen =
  (kind: string): Rule =>
  ({ who, real }) =>
    sql`exists (select 1 from ${real('bond')} b where b.employment_id = t.employment_id
      and b.viewer_id = ${who.person} and b.kind = ${sql.lit(kind)} and b.from_at <= t.made_at)`

export const ofLineManagement: Rule = ({ real }) =>
  sql`t.session_id in (select s.id from ${real('supervision_session')} s where s.type = 'line')`

/** Rows whose people, called `t` in each rule, may be seen: of them, one is enough. */
export const throughPeople =
  (column: string, ...rules: Rule[]): Rule =>
  (asking) =>
    sql`t.${sql.raw(column)} in (select t.session_id from ${asking.real('supervisee')} t
      where ${either(rules.map((rule) => rule(asking)))})`

/** A series of which some session may be seen. */
export const throughSessions =
  (...rules: Rule[]): Rule =>
  (asking) =>
    sql`t.id in (select s.series_id from ${asking.real('supervision_session')} s where s.id in (
      select t.session_id from ${asking.real('supervisee')} t
      where ${either(rules.map((rule) => rule(asking)))}))`

/** Sent to the asker, not taken back, and bonded in one of these ways ever since. */
export const sentAlong =
  (...kinds: string[]): Rule =>
  (asking) =>
    sql`(t.sent_to = ${asking.who.person} and t.sent_at <= ${asking.who.now}
      and t.taken_back_at is null
      and exists (select 1 from ${asking.real('bond')} b where b.employment_id = t.employment_id
        and b.viewer_id = ${asking.who.person} and b.from_at <= t.sent_at and ${live('b', asking)}
        and b.kind in (${sql.raw(kinds.map((kind) => `'${kind}'`).join(', '))})))`

/** Somebody held, whom the worker brings to supervision outside (product.md 6, "if brought"). */
export const brought: Rule = (asking) =>
  sql`(t.id, t.person_id) in (select i.record_id, i.person_id
    from ${asking.real('preparation_item')} i where i.what = 'holding' and i.preparation_id in (
      select t.id from ${asking.real('preparation')} t where ${sentAlong('external')(asking)}))`

/** Asked to sign this agreement about supervision. */
export const supervisionParty: Rule = ({ who, real }) =>
  sql`t.id in (select p.agreement_id from ${real('supervision_party')} p
    where p.person_id = ${who.person})`

/** Supervises the asker, or somebody they lead or manage: by session, contract or agreement. */
export const supervisesNear: Rule = (asking) => {
  const { who, real } = asking
  const near = sql`(x.person_id = ${who.person}
    or x.employment_id in (${bonded(asking, ['line', 'manager'])}))`
  return sql`t.id in (select s.supervisor_id from ${real('supervision_session')} s
      inner join ${real('supervisee')} x on x.session_id = s.id where ${near}
    union all select c.supervisor_id from ${real('contract')} c
      inner join ${real('contract_allocation')} x on x.contract_id = c.id where ${near}
    union all select x.supervisor_id from ${real('supervision_agreement')} x where ${near})`
}

/** An organisation with which the asker, as a supervisor from outside, has a contract. */
export const contractsAsker: Rule = ({ who, real }) =>
  sql`t.id in (select c.organisation_id from ${real('contract')} c
    inner join ${real('supervisor')} v on v.id = c.supervisor_id where v.person_id = ${who.person})`

/** What the worker has been told of, or knew before it was done. */
export const workerKnows: Rule = () => sql`t.worker_knows = 1`
