import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from '../database/schema.ts'
import { addDays, londonDay, londonInstant } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

/** The first day that is not over long enough, and the moment it began. */
const since = (now: Instant, days: number) => {
  const day = addDays(londonDay(now), -days)
  return { day, moment: londonInstant(day, '00:00')! }
}

type Asked = { now: Instant; days: number }

/** Still in a job, in a duty, or beside somebody: today or not so many days ago. */
const isHere = (asked: Asked): RawBuilder<boolean> => {
  const { day, moment } = since(asked.now, asked.days)
  return sql`(
    exists (select 1 from employment e where e.person_id = p.id
      and (e.until_on is null or e.until_on >= ${day}))
    or exists (select 1 from administrator a where a.person_id = p.id
      and (a.until_at is null or a.until_at >= ${moment}))
    or exists (select 1 from bond b join employment e on e.id = b.employment_id
      where b.viewer_id = p.id and (b.until_at >= ${moment}
        or (b.until_at is null and (e.until_on is null or e.until_on >= ${day})))))`
}

/**
 * Everybody whose last place ended more than so many days ago. Somebody who never had a place has
 * left when their sign-in was closed.
 */
export async function whoLeft(db: Kysely<Database>, asked: Asked): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where not ${isHere(asked)}
    and (exists (select 1 from employment e where e.person_id = p.id)
      or exists (select 1 from administrator a where a.person_id = p.id)
      or exists (select 1 from bond b where b.viewer_id = p.id)
      or p.deactivated_at < ${since(asked.now, asked.days).moment})
    order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of them who have not come back meanwhile: part of each statement. */
export const stillAway = (ids: string[], asked: Asked): RawBuilder<unknown> =>
  sql`select p.id from person p where p.id in (${sql.join(ids)}) and not ${isHere(asked)}`
