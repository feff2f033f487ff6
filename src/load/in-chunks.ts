import { Act, done, type Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { worksOn, type Range, type Worker } from './workers.ts'

/** What the clock's own work is called in the audit: nobody pressed anything. */
export const theClock = 'clock'

/** So many workers take a few milliseconds, and everybody else gets a turn in between. */
const size = 50

type Job = { action: string; form: string; now: Instant }
type Work = (change: Change, range: Range, meant: (worker: Worker) => boolean) => Promise<void>

/**
 * Does `work` for everyone who works on the day of `now`, a range of employments at a time, each
 * in one transaction. Several servers may try: the form id lets one of them do each range.
 */
export async function inChunks(parts: Parts, { action, form, now }: Job, work: Work) {
  const today = londonDay(now)
  const ids = await working(parts, today)
  for (let at = 0; at < ids.length; at += size) {
    const [first, last] = [ids[at]!, ids[Math.min(at + size, ids.length) - 1]!]
    const act = new Act({ person: theClock, now, today }, `${form} ${first}`, parts)
    await act.change(action, async (change) => {
      await work(change, { first, last }, (worker) => worksOn(today, worker))
      return done({ id: first })
    })
    await new Promise(setImmediate)
  }
}

async function working({ store }: Parts, today: string) {
  const rows = await store.read
    .selectFrom('employment')
    .select('id')
    .where('holds', '=', 1)
    .where('from_on', '<=', today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
