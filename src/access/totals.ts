import { sql, type RawBuilder } from 'kysely'
import {
  all,
  any,
  bonded,
  either,
  employmentUnderManager,
  is,
  live,
  manager,
  teamOf,
  visible,
  type Asking,
} from './relations.ts'
import { fewestInside as fewestPeople } from '../privacy/small-numbers.ts'
import { feltByMonth } from './felt-totals.ts'
import { readers } from './part.ts'
import { managesPlace } from './session-relations.ts'
import { sessionSubjects } from './session-subjects.ts'
import { setUpTotals, type SetUpTotals } from './set-up-totals.ts'

/**
 * Tables that exist only here: sums that name no worker, and the days on which whoever would be
 * told that the asker needs help is on leave, which name nobody but them.
 */
export type Totals = SetUpTotals & {
  /** Hours of the contracts for teams the asker leads, in minutes; what they cost is not theirs. */
  contract_hours: {
    contract_id: string
    team_id: string
    supervisor_id: string
    starts_on: string
    ends_on: string | null
    ended_at: string | null
    bought: number
    booked: number
    used: number
  }
  /**
   * How many are supervised together in a session whose log the asker reads, or would have been when
   * nobody was: never who.
   */
  session_size: { session_id: string; people: number }
  answerer_leave: { person_id: string; from_on: string; until_on: string }
  /** Days away, to come, of people the asker manages and books supervision for; never why. */
  allocated_leave: {
    person_id: string
    from_on: string
    until_on: string
    part: 'whole' | 'morning' | 'afternoon'
  }
  /** Managers who read those days of the asker's: they book supervision for them. */
  leave_reader: { employment_id: string; person_id: string }
  /** Teams the asker leads or manages in which somebody has a manager. */
  team_managed: { team_id: string }
  team_count: {
    team_id: string
    workers: number
    /** The week at whose end the sums stood so, by its Monday; null where none may be shown. */
    week: string | null
    held: number | null
    points: number | null
    alerts_waiting: number
    alerts_in_hand: number
    oldest_visible_at: string | null
    /** Open promises about the team or these workers whose day is gone. */
    actions_late: number
  }
  /** How alerts of a team of at least five people were answered; equal times add up. */
  team_response: {
    team_id: string
    visible_at: string
    acknowledged_at: string
    answers: number
  }
  /** How much of a month of a team an answer was: never how often, and never whose. */
  team_felt: {
    team_id: string
    /** '2026-09': the weeks that began in it. */
    month: string
    question: 'felt' | 'evenings'
    answer: string
    share: 'little' | 'some' | 'most'
  }
}

/** Weeks in a row that a team must have been the same people for its sum to be shown. */
const settledWeeks = 5

/** Only what the lead can see already is counted. */
const open = all(
  is("t.kind = 'work' and t.state = 'open' and t.level <> 'notice'"),
  manager,
  visible,
)

/** Promises about a team, or about somebody in it whom the asker manages. */
const promised = all(
  is("t.status = 'open'"),
  ({ who }) => sql`t.due_on < ${who.today}`,
  teamOf('manager'),
  any(is('t.employment_id is null'), manager),
)

/** Every one that was answered, also when it is settled by now. */
const answered = all(
  is("t.kind = 'work' and t.level <> 'notice' and t.acknowledged_at is not null"),
  manager,
  visible,
)

/** When the wait for the present answer began; it may have been asked for afresh. */
const since = sql`case when t.asked_at > t.visible_at then t.asked_at else t.visible_at end`

/**
 * What a team held and its points at the end of the last week that was kept, over everybody in it
 * then. One number for whoever may see it, which nothing changes later: none where a manager minds
 * only some of them, and none for some weeks after anybody joins or leaves, so that no two sums
 * differ by a person (product.md 4, principle 12).
 */
function settledSums({ who, real }: Asking, managed: RawBuilder<unknown>) {
  const kept = sql`${real('load_snapshot')}`
  const of = (metric: 'held' | 'points') =>
    sql`coalesce(sum(case when s.metric = ${sql.lit(metric)} then s.value end), 0) as ${sql.raw(metric)}`
  return sql`select l.team_id, l.week, ${of('held')}, ${of('points')}
    from (select s.team_id, max(s.week) as week from ${kept} s
      where s.metric = 'held' and s.week < ${who.today} and s.team_id in
        (select e.team_id from ${real('employment')} e where e.id in (${managed}))
      group by s.team_id) l
    inner join ${kept} s on s.team_id = l.team_id and s.week = l.week
    where not exists (select 1 from ${kept} e left join ${kept} n on n.employment_id = e.employment_id
        and n.metric = 'held' and n.week = l.week and n.team_id = l.team_id
      where e.team_id = l.team_id and e.metric = 'held' and e.week in (
        select distinct p.week from ${kept} p where p.team_id = l.team_id and p.metric = 'held'
          and p.week < l.week order by p.week desc limit ${sql.lit(settledWeeks - 1)})
      group by e.week having count(*) >= ${sql.lit(fewestPeople)} and (count(*) <> count(n.week)
        or count(*) <> (select count(*) from ${kept} a
          where a.team_id = l.team_id and a.week = l.week and a.metric = 'held')))
    group by l.team_id, l.week
    having count(distinct s.employment_id) >= ${sql.lit(fewestPeople)}
      and sum(case when s.employment_id in (${managed}) then 0 else 1 end) = 0`
}

/** What a manager reads of the people under their bond: "counts" in the table of product.md 6. */
export const totals: Record<keyof Totals, (asking: Asking) => RawBuilder<unknown>> = {
  contract_hours(asking) {
    const charge = asking.real('contract_charge')
    const minutes = (state: 'booked' | 'used') =>
      sql`(select coalesce(sum(x.minutes), 0) from ${charge} x
        where x.contract_id = t.contract_id and x.state = ${sql.lit(state)}) as ${sql.raw(state)}`
    return sql`select t.contract_id, t.team_id, c.supervisor_id, c.starts_on, c.ended_at,
      (select x.ends_on from ${asking.real('contract_terms')} x where x.contract_id = t.contract_id
        order by x.from_on desc limit 1) as ends_on,
      (select coalesce(sum(x.minutes), 0) from ${asking.real('contract_purchase')} x
        where x.contract_id = t.contract_id) as bought, ${minutes('booked')}, ${minutes('used')}
      from ${asking.real('contract_team')} t
      inner join ${asking.real('contract')} c on c.id = t.contract_id where ${teamOf('line')(asking)}`
  },
  session_size(asking) {
    const log = readers(sessionSubjects.supervision_log).map((rule) => rule(asking))
    return sql`select distinct t.session_id, (select count(*) from ${asking.real('supervisee')} x
        where x.session_id = t.session_id
          and (x.status <> 'cancelled' or s.status in ('cancelled', 'missed'))) as people
      from ${asking.real('supervisee')} t
      inner join ${asking.real('supervision_session')} s on s.id = t.session_id where ${either(log)}`
  },
  answerer_leave: ({ who, real }) =>
    sql`select t.person_id, t.from_on, t.until_on from ${real('leave')} t
      where t.part = 'whole' and t.until_on >= ${who.today}
        and t.person_id in (select b.viewer_id from ${real('bond')} b
          inner join ${real('employment')} e on e.id = b.employment_id
          where e.person_id = ${who.person} and b.kind in ('line', 'back_up', 'manager')
            and b.from_at <= ${who.now} and (b.until_at is null or b.until_at > ${who.now}))`,
  allocated_leave(asking) {
    const { who, real } = asking
    return sql`select t.person_id, t.from_on, t.until_on, t.part from ${real('leave')} t
      where t.until_on >= ${who.today} and ${manager(asking)} and t.employment_id in (
        select a.employment_id from ${real('contract_allocation')} a
        where (a.until_on is null or a.until_on >= ${who.today}) and a.contract_id in (
          select t.id from ${real('contract')} t where t.ended_at is null and ${managesPlace(asking)}))`
  },
  leave_reader(asking) {
    const { who, real } = asking
    return sql`select distinct b.employment_id, b.viewer_id as person_id from ${real('bond')} b
      inner join ${real('employment')} e on e.id = b.employment_id
      inner join ${real('contract_allocation')} a on a.employment_id = b.employment_id
        and (a.until_on is null or a.until_on >= ${who.today})
      inner join ${real('contract')} c on c.id = a.contract_id and c.ended_at is null
      inner join ${real('employment')} m on m.person_id = b.viewer_id
        and m.organisation_id = c.organisation_id and m.job = 'manager'
        and m.from_on <= ${who.today} and (m.until_on is null or m.until_on >= ${who.today})
      where e.person_id = ${who.person} and b.kind = 'manager' and ${live('b', asking)}`
  },
  team_managed(asking) {
    const { who, real } = asking
    return sql`select distinct t.team_id from ${real('employment')} t
      inner join ${real('bond')} b on b.employment_id = t.id
      where b.kind = 'manager' and b.from_at <= ${who.now}
        and (b.until_at is null or b.until_at > ${who.now}) and t.from_on <= ${who.today}
        and (t.until_on is null or t.until_on >= ${who.today}) and ${teamOf('line', 'manager')(asking)}`
  },
  team_count(asking) {
    const { who, real } = asking
    return sql`select t.team_id, count(*) as workers, max(k.week) as week, max(k.held) as held,
      max(k.points) as points,
      coalesce(sum(w.waiting), 0) as alerts_waiting, coalesce(sum(w.in_hand), 0) as alerts_in_hand,
      min(w.oldest) as oldest_visible_at, coalesce(max(l.late), 0) as actions_late
      from ${real('employment')} t
      left join (${settledSums(asking, bonded(asking, ['manager']))}) k on k.team_id = t.team_id
      left join (select t.employment_id,
          sum(case when t.acknowledged_at is null then 1 else 0 end) as waiting,
          sum(case when t.acknowledged_at is null then 0 else 1 end) as in_hand,
          min(case when t.acknowledged_at is null then ${since} end) as oldest
        from ${real('alert')} t where ${open(asking)} group by t.employment_id) w
        on w.employment_id = t.id
      left join (select t.team_id, count(*) as late from ${real('action')} t
        where ${promised(asking)} group by t.team_id) l on l.team_id = t.team_id
      where t.holds = 1 and t.team_id is not null and t.from_on <= ${who.today}
        and (t.until_on is null or t.until_on >= ${who.today}) and ${employmentUnderManager(asking)}
      group by t.team_id`
  },
  team_response(asking) {
    const { who, real } = asking
    return sql`select e.team_id, ${since} as visible_at, t.acknowledged_at, count(*) as answers
      from ${real('alert')} t inner join ${real('employment')} e on e.id = t.employment_id
      where ${answered(asking)} and e.team_id in (
        select t.team_id from ${real('employment')} t where t.holds = 1 and t.from_on <= ${who.today}
          and (t.until_on is null or t.until_on >= ${who.today}) and ${employmentUnderManager(asking)}
        group by t.team_id having count(*) >= ${sql.lit(fewestPeople)})
      group by e.team_id, ${since}, t.acknowledged_at`
  },
  team_felt: (asking) => feltByMonth(asking),
  ...setUpTotals,
}
