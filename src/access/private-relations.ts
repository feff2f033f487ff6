import { sql } from 'kysely'
import { administered, bonded, myTeams, type Rule } from './relations.ts'

/** A live bond of one of these kinds with any job of whoever the row belongs to. */
export const bondedPerson =
  (...kinds: string[]): Rule =>
  (asking) =>
    sql`t.person_id in (select e.person_id from ${asking.real('employment')} e
      where e.id in (${bonded(asking, kinds)}))`

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

/** Done by somebody of an organisation the asker administers. */
export const administersActor: Rule = (asking) =>
  sql`t.actor_id in (select e.person_id from ${asking.real('employment')} e
    where e.organisation_id in (${administered(asking)})
    union all select a.person_id from ${asking.real('administrator')} a
    where a.organisation_id in (${administered(asking)}))`
