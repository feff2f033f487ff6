import { sql } from 'kysely'
import {
  administered,
  bonded,
  coHeldNow,
  everyBond,
  myTeams,
  sharedNow,
  type Rule,
} from './relations.ts'

/**
 * Someone whose name the asker may read: on either end of a bond, in one team, beside a holding
 * with them or with someone they lead, on either end of a live share, administered, somebody who
 * opened what is private to the asker, or whoever gave a session they were in.
 * One set of ids, not five conditions: nearly every page looks up names, and each condition of an
 * `or` is worked out twice when a row is sought by it.
 */
export const acquainted: Rule = (asking) => {
  const { who, real } = asking
  const tables = [
    'employment',
    'bond',
    'administrator',
    'holding',
    'co_holder',
    'share',
    'access_log',
    'supervision_session',
    'supervisee',
  ]
  const [employment, bond, administrator, holding, coHolder, share, log, session, attending] =
    tables.map(real)
  return sql`t.id in (
    select e.person_id from ${employment} e where e.id in (${everyBond(asking)})
    union all select e.person_id from ${employment} e where e.organisation_id in (${administered(asking)})
    union all select e.person_id from ${employment} e where e.team_id in (${myTeams(asking)})
      and e.from_on <= ${who.today} and (e.until_on is null or e.until_on >= ${who.today})
    union all select b.viewer_id from ${bond} b where b.employment_id in (
      select e.id from ${employment} e where e.person_id = ${who.person}
      union all ${everyBond(asking)}
      union all select e.id from ${employment} e where e.organisation_id in (${administered(asking)}))
    union all select c.person_id from ${coHolder} c where c.co_person_id = ${who.person} and ${coHeldNow('c', asking)}
    union all select c.co_person_id from ${coHolder} c where c.holding_id in (
      select h.id from ${holding} h where h.person_id = ${who.person}
        or h.employment_id in (${bonded(asking, ['line', 'clinical'])}))
    union all select s.owner_id from ${share} s where s.to_id = ${who.person} and ${sharedNow(asking)}
    union all select l.viewer_id from ${log} l where l.owner_id = ${who.person}
    union all select s.giver_id from ${session} s inner join ${attending} x on x.session_id = s.id
      where x.person_id = ${who.person}
    union all select a.person_id from ${administrator} a where a.organisation_id in (${administered(asking)}))`
}

/** A team with a colleague, a bond or an administrator's duty in it. */
export const knownTeam: Rule = (asking) => {
  const [employment, team] = [asking.real('employment'), asking.real('team')]
  return sql`t.id in (${myTeams(asking)}
    union all select e.team_id from ${employment} e where e.id in (${everyBond(asking)})
    union all select x.id from ${team} x where x.organisation_id in (${administered(asking)}))`
}

/** An organisation the asker works for, administers, or holds a bond into. */
export const knownOrganisation =
  (column: string): Rule =>
  (asking) => {
    const employment = asking.real('employment')
    return sql`t.${sql.raw(column)} in (${administered(asking)}
      union all select e.organisation_id from ${employment} e where e.person_id = ${asking.who.person}
      union all select e.organisation_id from ${employment} e where e.id in (${everyBond(asking)}))`
  }
