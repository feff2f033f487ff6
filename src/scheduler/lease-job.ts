import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Parts } from '../access/door.ts'
import type { Database } from '../database/schema.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import type { Due } from './rules.ts'

/** How long a job belongs to a server that says nothing more. */
const leaseMinutes = 2
/** No lease reaches so far: it was written before the clock was put back. */
const farAhead = 10
/** How long a job rests after it failed. */
const pauseMinutes = 1

/** One run of a job that this server, `holder`, does alone. */
export type Lease = { name: string; holder: string; began: Instant }

type Wanted = { name: string; due: Due; holder: string }

/** Takes a job that is due and that no living server is doing; null when there is nothing to do. */
export async function leaseJob(parts: Parts, { name, due, holder }: Wanted): Promise<Lease | null> {
  const { write, read } = parts.store
  const began = parts.clock.now()
  const row = await read.selectFrom('job').selectAll().where('name', '=', name).executeTakeFirst()
  if (!due(row?.done_at ?? null, began)) return null
  if (!row) {
    const empty = { name, holder: null, leased_until: null, done_at: null }
    await write
      .insertInto('job')
      .values(empty)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const done = row?.done_at ?? null
  const { numUpdatedRows } = await write
    .updateTable('job')
    .set({ holder, leased_until: minutesAfter(began, leaseMinutes) })
    .where('name', '=', name)
    .where('done_at', done === null ? 'is' : '=', done)
    .where(isFree(began))
    .executeTakeFirst()
  return numUpdatedRows ? { name, holder, began } : null
}

const isFree =
  (now: Instant) =>
  (of: ExpressionBuilder<Database, 'job'>): Expression<SqlBool> =>
    of.or([
      of('leased_until', 'is', null),
      of('leased_until', '<=', now),
      of('leased_until', '>', minutesAfter(now, farAhead)),
    ])

/** Says that the holder lives; whoever lost the job meanwhile stays without it. */
export const renewLease = (parts: Parts, lease: Lease) =>
  mine(parts, lease)
    .set({ leased_until: minutesAfter(parts.clock.now(), leaseMinutes) })
    .execute()

/** It is done for the moment it began at, so that what fell due meanwhile is done next. */
export const jobDone = (parts: Parts, lease: Lease) =>
  mine(parts, lease).set({ holder: null, leased_until: null, done_at: lease.began }).execute()

/** Any server may try again after a pause. */
export const jobFailed = (parts: Parts, lease: Lease) =>
  mine(parts, lease)
    .set({ holder: null, leased_until: minutesAfter(parts.clock.now(), pauseMinutes) })
    .execute()

/** Any server may begin it again at once. */
export const freeLease = (parts: Parts, lease: Lease) =>
  mine(parts, lease).set({ holder: null, leased_until: null }).execute()

const mine = ({ store }: Parts, { name, holder }: Lease) =>
  store.write.updateTable('job').where('name', '=', name).where('holder', '=', holder)
