import { sql } from 'kysely'
import type { Store } from '../database/connection.ts'
import { systemClock, type Instant } from '../time/types.ts'

/** One number that the database knows: what it counts, and of which kind. */
export type Figure = { what: string; of: string; value: number }

/** Counts and ages, of all organisations together: nothing that says who. */
export async function databaseFigures({ read }: Pick<Store, 'read'>): Promise<Figure[]> {
  const now = systemClock.now()
  const age = (then: Instant) => Math.round((Date.parse(now) - Date.parse(then)) / 1_000)
  const [mails, jobs, backups] = await Promise.all([
    read
      .selectFrom('mail')
      .select([
        sql<number>`count(case when sent_at is null and gave_up_at is null then 1 end)`.as(
          'waiting',
        ),
        sql<number>`count(gave_up_at)`.as('gave_up'),
      ])
      .executeTakeFirstOrThrow(),
    read.selectFrom('job').select(['name', 'done_at']).where('done_at', 'is not', null).execute(),
    read
      .selectFrom('backup_run')
      .select(['kind', sql<Instant>`max(ended_at)`.as('last')])
      .where('state', 'in', ['done', 'unchanged'])
      .where('ended_at', 'is not', null)
      .groupBy('kind')
      .execute(),
  ])
  return [
    { what: 'mails', of: 'waiting', value: mails.waiting },
    { what: 'mails', of: 'gave_up', value: mails.gave_up },
    ...jobs.map(({ name, done_at }) => ({
      what: 'job_age_seconds',
      of: name,
      value: age(done_at!),
    })),
    ...backups.map(({ kind, last }) => ({
      what: 'backup_age_seconds',
      of: kind,
      value: age(last),
    })),
  ]
}
