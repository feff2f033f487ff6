import { sql } from 'kysely'
import { bonded, both, live, type Asking, type Rule } from './relations.ts'

const escalatedTo = (asking: Asking, taken: string) =>
  sql`t.id in (select x.alert_id from ${asking.real('alert_escalation')} x
    where x.to_id = ${asking.who.person} and x.at <= ${asking.who.now}${sql.raw(taken)})`

/** Standing in for the leads of this worker or team, over them, or over one who leads. */
const isNextUp: Rule = (asking) => {
  const { who, real } = asking
  const employment = real('employment')
  const above = sql`${bonded(asking, ['back_up', 'manager'])} union all
    select b.employment_id from ${real('bond')} b where b.kind = 'line' and ${live('b', asking)}
      and b.viewer_id in (select e.person_id from ${employment} e
        where e.id in (${bonded(asking, ['line', 'manager'])}))`
  return sql`(t.employment_id in (${above})
    or (t.employment_id is null and t.person_id in (select e.person_id from ${employment} e where e.id in (${above})))
    or (t.kind = 'team' and t.team_id in (select e.team_id from ${employment} e where e.id in (${above})
      and e.from_on <= ${who.today} and (e.until_on is null or e.until_on >= ${who.today}))))`
}

/** It waited too long and came to the asker: they learn that it waits (product.md 5.4). */
export const waitsWith: Rule = (asking) =>
  both(escalatedTo(asking, ' and x.ended_at is null'), isNextUp(asking))

/** It came to the asker and they took it on: now it is theirs to answer, and to read. */
export const takenOn: Rule = (asking) =>
  both(escalatedTo(asking, ' and x.taken_at is not null'), isNextUp(asking))

export const toMe: Rule = ({ who }) => sql`(t.to_id = ${who.person} and t.ended_at is null)`
