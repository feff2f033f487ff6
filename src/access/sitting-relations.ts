import { sql } from 'kysely'
import { all, everyBond, is, line, myTeams, type Rule } from './relations.ts'

/** Promised by the asker, or to them, about somebody they still work with. */
export const promised: Rule = (asking) => {
  const { who, real } = asking
  return sql`((t.owner_id = ${who.person} or t.for_id = ${who.person}) and (t.employment_id is null
    or t.person_id = ${who.person} or t.employment_id in (${everyBond(asking)})
    or t.employment_id in (select e.id from ${real('employment')} e
      where e.team_id in (${myTeams(asking)}))))`
}

/** Sat in this debrief of a team they still work in or are bonded into; `column` names the debrief. */
export const attended =
  (column: string): Rule =>
  (asking) => {
    const { who, real } = asking
    const team = sql`select e.team_id from ${real('employment')} e where e.id in (${everyBond(asking)})`
    return sql`t.${sql.raw(column)} in (select a.debrief_id from ${real('debrief_attendance')} a
      inner join ${real('debrief')} d on d.id = a.debrief_id
      where a.person_id = ${who.person} and a.how <> 'away'
        and d.team_id in (${myTeams(asking)} union all ${team}))`
  }

/** Answered where people bring things: the quarterly one is about themes, whoever joins it. */
export const notAtQuarterly: Rule = ({ real }) =>
  sql`t.debrief_id in (select d.id from ${real('debrief')} d where d.kind <> 'quarterly')`

/**
 * Brought to a debrief the asker sits in while it is open, though it is not answered yet. After
 * something hard it is what was brought since it began by somebody who sits there too: what waits
 * for Friday stays for Friday. A quarterly one is about themes: whoever joins it reads no item.
 */
export const onTheTable: Rule = (asking) => {
  const { real } = asking
  const mine = sql`${real('debrief')} d inner join ${real('debrief_attendance')} a
    on a.debrief_id = d.id and a.person_id = ${asking.who.person} and a.how <> 'away'`
  return sql`(t.brought_at is not null and t.withdrawn_at is null and t.debrief_id is null
    and (t.team_id in (select d.team_id from ${mine}
        where d.state = 'open' and d.kind in ('weekly', 'daily'))
      or exists (select 1 from ${mine}
        inner join ${real('debrief_attendance')} b on b.debrief_id = d.id and b.how <> 'away'
        where d.state = 'open' and d.kind = 'after_event' and d.team_id = t.team_id
          and b.person_id = t.person_id and t.brought_at >= d.opened_at))
    and t.team_id in (${myTeams(asking)} union all
      select e.team_id from ${real('employment')} e where e.id in (${everyBond(asking)})))`
}

/** Offered by the asker from an alert; its person has not said whether they bring it. */
export const offeredByMe: Rule = all(
  ({ who }) => sql`t.offered_by = ${who.person}`,
  is('t.withdrawn_at is null'),
  line,
)

/** The second name beside what somebody brought, in a team they still belong to. */
export const namedSecond: Rule = (asking) =>
  sql`(t.second_id = ${asking.who.person} and t.withdrawn_at is null
    and t.team_id in (${myTeams(asking)} union all select e.team_id
      from ${asking.real('employment')} e where e.id in (${everyBond(asking)})))`

/** Enough people gave theirs that no one of them can be told (product.md 4, principle 12). */
export const fiveOrMore: Rule = ({ real }) =>
  sql`(select sum(m.given) from ${real('debrief_mood')} m
    where m.debrief_id = t.debrief_id and m.moment = t.moment) >= 5`
