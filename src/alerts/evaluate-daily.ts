import { Act, done } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import { reassessFelt } from './reassess-felt.ts'
import { reassess } from './reassess.ts'

/** What the daily evaluation is called in the audit: nobody pressed anything. */
export const theClock = 'clock'

const name = 'evaluated_on'

/**
 * Judges every worker once a day, for what time alone changes: weeks, risk held alone, alerts
 * that close by themselves. Several servers may try; each worker's form id lets one succeed.
 */
export async function evaluateDaily(parts: Parts): Promise<'evaluated' | 'done_today'> {
  const now = parts.clock.now()
  const today = londonDay(now)
  if ((await lastDay(parts)) === today) return 'done_today'
  for (const { id, person_id } of await working(parts, today)) {
    const act = new Act({ person: theClock, now, today }, `${today} ${id}`, parts)
    await act.change('load.evaluate', async (change) => {
      await reassess(change, id)
      await reassessFelt(change, person_id)
      return done({ id })
    })
    await new Promise(setImmediate)
  }
  await forgetReceipts(parts, minutesBefore(now, 30 * 24 * 60))
  await parts.store.write
    .insertInto('setting')
    .values({ name, value: today })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: today }))
    .execute()
  return 'evaluated'
}

async function lastDay({ store }: Parts) {
  const row = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

const working = ({ store }: Parts, today: string) =>
  store.read
    .selectFrom('employment')
    .select(['id', 'person_id'])
    .where('holds', '=', 1)
    .where('from_on', '<=', today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', today)]))
    .orderBy('id')
    .execute()

/** Nobody sends a form again after a month. */
const forgetReceipts = ({ store }: Parts, before: string) =>
  store.write.deleteFrom('form_receipt').where('at', '<', before).execute()

const everyTenMinutes = 600_000

/** Looks every ten minutes whether today was judged: survives sleep, restarts and midnight. */
export function keepEvaluating(parts: Parts): () => void {
  let running = false
  const look = () => {
    if (running) return
    running = true
    evaluateDaily(parts)
      .catch((error: unknown) => console.error('Daily evaluation:', error))
      .finally(() => (running = false))
  }
  look()
  const timer = setInterval(look, everyTenMinutes)
  timer.unref()
  return () => clearInterval(timer)
}
