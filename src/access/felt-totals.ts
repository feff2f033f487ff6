import { sql, type RawBuilder } from 'kysely'
import { fewestInside } from '../privacy/small-numbers.ts'
import { bonded, type Asking } from './relations.ts'

/** The answers that are told; "rather not say" and a skipped week are no part of it. */
const answers = {
  felt: ['light', 'manageable', 'heavy', 'very_heavy', 'too_much'],
  evenings: ['0', '1', '2', '3'],
}

const everyAnswer = sql.join(
  Object.entries(answers).flatMap(([question, words]) =>
    words.map((word) => sql`select ${sql.lit(question)} as question, ${sql.lit(word)} as answer`),
  ),
  sql` union all `,
)

/**
 * What a team of at least five people said in a month, as rough shares in which each person counts
 * the same (product.md 6, "5+ aggregate", and principle 12). A share has three steps, each wider
 * than one person among five: under a quarter, up to a half, a half or more. So a word of one
 * person, of nobody and of everybody looks like that of some, and no month proves anybody's word.
 * A month is told only where the asker manages everyone who spoke, nobody there was erased, and the
 * same people spoke in the month before: no two months differ by a person.
 */
export function feltByMonth(asking: Asking): RawBuilder<unknown> {
  return sql`with kept as (${weeksOfTeams(asking)}), said as (${said(asking)}),
    spoke as (select d.question, d.team_id, d.month, d.person_id, count(*) as times,
        min(d.managed) as managed from said d
      group by d.question, d.team_id, d.month, d.person_id),
    sizes as (select p.question, p.team_id, p.month, count(*) as people, min(p.managed) as managed
      from spoke p group by p.question, p.team_id, p.month),
    months as (${monthsKept(asking)}), told as (${monthsTold})
    select t.team_id, t.month, t.question, a.answer, case
      when 2 * coalesce(w.part, 0) >= t.people - 0.001 then 'most'
      when 4 * coalesce(w.part, 0) >= t.people - 0.001 then 'some' else 'little' end as share
    from told t inner join (${everyAnswer}) a on a.question = t.question
    left join (select d.question, d.team_id, d.month, d.answer, sum(1.0 / p.times) as part
      from said d inner join spoke p on p.question = d.question and p.team_id = d.team_id
        and p.month = d.month and p.person_id = d.person_id
      group by d.question, d.team_id, d.month, d.answer) w
      on w.question = t.question and w.team_id = t.team_id and w.month = t.month
        and w.answer = a.answer`
}

/** Who was in each of the asker's teams, week by week, as it was kept then. */
function weeksOfTeams(asking: Asking) {
  const { who, real } = asking
  const managed = bonded(asking, ['manager'])
  return sql`select s.team_id, s.week, substr(cast(s.week as text), 1, 7) as month, e.person_id,
      case when s.employment_id in (${managed}) then 1 else 0 end as managed
    from ${real('load_snapshot')} s inner join ${real('employment')} e on e.id = s.employment_id
    where s.metric = 'held' and s.week < ${who.today} and s.team_id in
      (select m.team_id from ${real('employment')} m where m.id in (${managed}))`
}

function said({ real }: Asking) {
  const of = (question: string, column: string) =>
    sql`select ${sql.lit(question)} as question, k.team_id, k.month, k.managed, k.person_id,
        c.${sql.raw(column)} as answer
      from kept k inner join ${real('check_in')} c on c.person_id = k.person_id and c.week = k.week
      where c.${sql.raw(column)} <> 'rather_not_say'`
  return sql`${of('felt', 'felt_load')} union all ${of('evenings', 'evenings')}`
}

/** Each month of a team with the one before it, and whether somebody of either was erased since. */
const monthsKept = ({ real }: Asking) =>
  sql`select g.team_id, g.month, lag(g.month) over ages as before,
      g.erased + coalesce(lag(g.erased) over ages, 0) as erased
    from (select k.team_id, k.month, count(x.person_id) as erased
      from (select distinct team_id, month, person_id from kept) k
      left join ${real('erasure')} x on x.person_id = k.person_id
      group by k.team_id, k.month) g
    window ages as (partition by g.team_id order by g.month)`

const monthsTold = sql`select z.question, z.team_id, z.month, z.people from sizes z
    inner join months m on m.team_id = z.team_id and m.month = z.month
    left join sizes b on b.question = z.question and b.team_id = z.team_id and b.month = m.before
    left join (select p.question, p.team_id, p.month, count(*) as people from spoke p
      inner join months n on n.team_id = p.team_id and n.month = p.month
      inner join spoke q on q.question = p.question and q.team_id = p.team_id
        and q.month = n.before and q.person_id = p.person_id
      group by p.question, p.team_id, p.month) y
      on y.question = z.question and y.team_id = z.team_id and y.month = z.month
    where z.people >= ${sql.lit(fewestInside)} and z.managed = 1 and m.erased = 0
      and (coalesce(b.people, 0) < ${sql.lit(fewestInside)}
        or (b.people = z.people and y.people = z.people))`
