import { sql } from 'kysely'
import { bonded, live, type Asking, type Rule } from './relations.ts'

/** Alerts that came to the asker, in the state named, and that they are still the next up for. */
const escalatedTo = (asking: Asking, state: 'ended_at is null' | 'taken_at is not null') => {
  const { who, real, once } = asking
  const alerts = sql`select t.id from ${real('alert')} t where t.id in (
      select x.alert_id from ${real('alert_escalation')} x
      where x.to_id = ${who.person} and x.at <= ${who.now} and ${sql.raw(`x.${state}`)})
    and ${isNextUp(asking)}`
  return sql`t.id in (${once(`asker_alerts_${state.slice(0, 5)}`, alerts)})`
}

/** Standing in for the leads of this worker or team, over them, or over one who leads. */
const isNextUp: Rule = (asking) => {
  const { who, real } = asking
  const employment = real('employment')
  const above = asking.once(
    'asker_is_above',
    sql`${bonded(asking, ['back_up', 'manager'])} union all
      select b.employment_id from ${real('bond')} b where b.kind = 'line' and ${live('b', asking)}
        and b.viewer_id in (select e.person_id from ${employment} e
          where e.id in (${bonded(asking, ['line', 'manager'])}))`,
  )
  return sql`(t.employment_id in (${above})
    or (t.employment_id is null and t.person_id in (select e.person_id from ${employment} e where e.id in (${above})))
    or (t.kind = 'team' and t.team_id in (select e.team_id from ${employment} e where e.id in (${above})
      and e.from_on <= ${who.today} and (e.until_on is null or e.until_on >= ${who.today}))))`
}

/** It waited too long and came to the asker: they learn that it waits (product.md 5.4). */
export const waitsWith: Rule = (asking) => escalatedTo(asking, 'ended_at is null')

/** It came to the asker and they took it on: now it is theirs to answer, and to read. */
export const takenOn: Rule = (asking) => escalatedTo(asking, 'taken_at is not null')

export const toMe: Rule = ({ who }) => sql`(t.to_id = ${who.person} and t.ended_at is null)`
