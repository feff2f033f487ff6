import type { Parts } from '../access/door.ts'
import { letGoOfAudit } from '../audit/let-go.ts'
import { endDoubt, keepDoubt, readDoubt } from '../audit/removal-doubt.ts'
import { everyTie } from '../database/ties.ts'
import { log } from '../log/log.ts'
import { auditDays } from '../privacy/data-map/retention.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { letGoOfLeavers } from './let-go-leavers.ts'
import { letGoRows } from './let-go-rows.ts'
import { datedTables, isOver } from './over.ts'
import { isBelieved } from './rules.ts'

const name = 'retention_last'

type Done = 'first_run' | 'done_today' | 'in_doubt' | 'removed'

/**
 * Removes what the data map says is kept no longer, once a day, as long as the clock can be
 * believed. It may begin again anywhere: what is gone is gone, and the rest is still due.
 */
export async function keepNoLonger(parts: Parts): Promise<Done> {
  const now = parts.clock.now()
  const last = await lastRun(parts)
  if (last === null) {
    await keepRun(parts, now)
    return 'first_run'
  }
  if (londonDay(last) === londonDay(now)) return 'done_today'
  const doubt = await readDoubt(parts)
  if (!isBelieved({ now, last, doubt, audited: await newestAudit(parts) })) {
    await waitADay(parts, { now, last, doubt })
    return 'in_doubt'
  }
  await remove(parts, now)
  await keepRun(parts, now)
  if (doubt !== null) await endDoubt(parts)
  return 'removed'
}

async function remove(parts: Parts, now: Instant) {
  const { store } = parts
  const ties = await everyTie(store.write, store.dialect)
  const dated = datedTables.map((table) => ({ table, where: isOver(table, now) }))
  await letGoRows(store, ties, dated)
  await letGoOfLeavers(parts, ties, now)
  await letGoOfAudit(parts, minutesBefore(now, auditDays * 24 * 60))
}

type Jump = { now: Instant; last: Instant; doubt: Instant | null }

async function waitADay(parts: Parts, { now, last, doubt }: Jump) {
  if (doubt !== null && londonDay(doubt) === londonDay(now)) return
  await keepDoubt(parts, now)
  log.warn(`Nothing old was removed: the clock says ${now}, and the last run was at ${last}.`)
}

async function lastRun({ store }: Parts): Promise<Instant | null> {
  const row = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

const keepRun = ({ store }: Parts, value: Instant) =>
  store.write
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()

async function newestAudit({ store }: Parts): Promise<Instant | null> {
  const row = await store.read
    .selectFrom('audit')
    .select((of) => of.fn.max('at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}
