import { sql, type SqlBool } from 'kysely'
import type { Day, Instant } from '../time/types.ts'

/**
 * False for somebody who has left: they had a job, a bond or a duty here, or supervised from outside,
 * and all of it is over.
 * What is still to begin counts, so that an invitation can be taken up before the first day.
 */
export const hasPlace = (person: string, { now, today }: { now: Instant; today: Day }) => {
  const who = sql.ref(person)
  const jobs = sql`select 1 from employment e where e.person_id = ${who}`
  const bonds = sql`select 1 from bond b where b.viewer_id = ${who}`
  const duties = sql`select 1 from administrator a where a.person_id = ${who}`
  const outside = sql`select 1 from supervisor v where v.person_id = ${who}`
  return sql<SqlBool>`(exists (${jobs} and (e.until_on is null or e.until_on >= ${today}))
    or exists (${bonds} and (b.until_at is null or b.until_at > ${now}))
    or exists (${duties} and (a.until_at is null or a.until_at > ${now}))
    or exists (${outside} and v.ended_at is null)
    or not (exists (${jobs}) or exists (${bonds}) or exists (${duties}) or exists (${outside})))`
}
