import { sql } from 'kysely'
import { administered, bonded, live, myTeams, sharedNow, type Rule } from './relations.ts'

/** A live bond of one of these kinds with any job of whoever the row belongs to. */
export const bondedPerson =
  (...kinds: string[]): Rule =>
  (asking) =>
    sql`t.person_id in (select e.person_id from ${asking.real('employment')} e
      where e.id in (${bonded(asking, kinds)}))`

/**
 * Shared with somebody who has been bonded in one of these ways ever since: what was given to a
 * lead is not read by whoever they become later.
 */
export const sharedAlong =
  (what: 'plan_section' | 'excerpt', ...kinds: string[]): Rule =>
  (asking) =>
    sql`(t.id, t.person_id) in (select s.record_id, s.owner_id from ${asking.real('share')} s
      inner join ${asking.real('employment')} e on e.person_id = s.owner_id
      inner join ${asking.real('bond')} b on b.employment_id = e.id
      where s.to_id = ${asking.who.person} and s.what = ${sql.lit(what)} and ${sharedNow(asking)}
      and b.viewer_id = ${asking.who.person} and b.from_at <= s.from_at and ${live('b', asking)}
      and b.kind in (${sql.raw(kinds.map((kind) => `'${kind}'`).join(', '))}))`

/** Named as their buddy in their wellness plan, and in a team with them today. */
export const namedBuddy: Rule = (asking) =>
  sql`t.person_id in (select w.person_id from ${asking.real('wellness_plan')} w
    inner join ${asking.real('employment')} e on e.person_id = w.person_id
    where w.buddy_id = ${asking.who.person} and e.team_id in (${myTeams(asking)})
    and e.from_on <= ${asking.who.today}
    and (e.until_on is null or e.until_on >= ${asking.who.today}))`

/** Asked by the worker to agree their wellness plan. */
export const askedToAgree: Rule = ({ who }) => sql`t.agree_with = ${who.person}`

/** Some section of this plan may be read. */
export const throughSection =
  (...rules: Rule[]): Rule =>
  (asking) =>
    sql`t.id in (select t.plan_id from ${asking.real('plan_section')} t
      where (${sql.join(
        rules.map((rule) => rule(asking)),
        sql` or `,
      )}))`

/** The row names whose information was opened. */
export const aboutMe: Rule = ({ who }) => sql`t.owner_id = ${who.person}`

/**
 * Done for an organisation the asker administers. Where that was not written down: by somebody who
 * never had to do with another, because what people do elsewhere is that organisation's to know.
 */
export const administersActor: Rule = (asking) => {
  const [employment, administrator] = [asking.real('employment'), asking.real('administrator')]
  const mine = administered(asking)
  return sql`(t.organisation_id in (${mine}) or t.organisation_id is null and t.actor_id in (
      select e.person_id from ${employment} e where e.organisation_id in (${mine})
      union all select a.person_id from ${administrator} a where a.organisation_id in (${mine}))
    and t.actor_id not in (
      select e.person_id from ${employment} e where e.organisation_id not in (${mine})
      union all select a.person_id from ${administrator} a where a.organisation_id not in (${mine})))`
}
