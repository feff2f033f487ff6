import type { Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { addDays, londonDay, londonInstant, weekOf } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { leaveRows, snapshottedIn } from './fact-queries.ts'
import { inChunks } from './in-chunks.ts'
import { judge } from './judge.ts'
import { rowsOf } from './keep-readings.ts'
import type { Range, Worker } from './workers.ts'
import { isOnLeave } from './working-weeks.ts'

const setting = 'snapshot_week'
/** SQLite takes so many values in one statement that this is far below it. */
const most = 400

/** An ISO week by its Monday, and the moment it ended: Sunday 23:59 on a London clock. */
type EndedWeek = { week: Day; moment: Instant }

/** The last week that has ended (product.md 5.3). Right in a week of 167 or 169 hours too. */
export function lastEndedWeek(now: Instant): EndedWeek {
  const week = weekOf(londonDay(now))
  const moment = endOf(week)
  if (moment <= now) return { week, moment }
  const before = addDays(week, -7)
  return { week: before, moment: endOf(before) }
}

/** Clocks change at one and at two at night, never at a minute to midnight. */
export const endOf = (week: Day): Instant => londonInstant(addDays(week, 6), '23:59')!

/**
 * Keeps the week that ended last, once, however many servers try. Weeks that ended while no
 * server ran stay gaps: how things stood then cannot be known any more.
 */
export async function takeSnapshots(parts: Parts): Promise<'taken' | 'taken_before'> {
  const { week, moment } = lastEndedWeek(parts.clock.now())
  if (((await lastTaken(parts)) ?? '') >= week) return 'taken_before'
  const job = { action: 'load.snapshot', form: `snapshot ${week}`, now: moment }
  await inChunks(parts, job, writeSnapshots)
  await parts.store.write
    .insertInto('setting')
    .values({ name: setting, value: week })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: week }))
    .execute()
  return 'taken'
}

async function lastTaken({ store }: Parts) {
  const row = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirst()
  return row?.value
}

/**
 * Writes how a range of workers stands at the moment of this change, as the snapshot of its ISO
 * week. What was written before stays as it is: nothing ever changes a snapshot.
 */
export async function writeSnapshots(
  change: Change,
  range: Range,
  meant?: (worker: Worker) => boolean,
): Promise<void> {
  const { today, now } = change.who
  const week = weekOf(today)
  const kept = new Set(
    (await snapshottedIn(change, { ...range, week })).map((row) => row.employment_id),
  )
  const missing = (worker: Worker) => !kept.has(worker.id) && (meant?.(worker) ?? true)
  const judged = await judge(change, range, missing)
  const days = { ...range, from: week, until: addDays(week, 6) }
  const leave = Map.groupBy(await leaveRows(change, days), (row) => row.employment_id)
  const rows = judged.flatMap(({ worker, agreement, readings }) => {
    const away = isOnLeave(worker, leave.get(worker.id) ?? [], week)
    const numbers = rowsOf({ employment: worker.id, agreement, readings })
    const then = { week, team_id: worker.team_id, on_leave: away ? (1 as const) : (0 as const) }
    return numbers.map((row) => ({ ...row, ...then }))
  })
  for (let at = 0; at < rows.length; at += most) {
    await change.db
      .insertInto('load_snapshot')
      .values(rows.slice(at, at + most).map((row) => ({ ...row, taken_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
