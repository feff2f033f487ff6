import type { ExpressionBuilder } from 'kysely'
import { Act, done } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { lateSince } from '../actions/rules.ts'
import type { Database } from '../database/schema.ts'
import { theClock } from '../load/in-chunks.ts'
import type { Day, Instant } from '../time/types.ts'
import { evaluateActions } from './evaluate-actions.ts'

/** So many promises take a few milliseconds, and everybody else gets a turn in between. */
const size = 100

type Job = { action: string; form: string; now: Instant; today: Day }

/** Judges every promise that time alone has made late, a few at a time, each part done once. */
export async function evaluateLateActions(parts: Parts, { action, form, now, today }: Job) {
  const ids = await longLate(parts, today)
  for (let at = 0; at < ids.length; at += size) {
    const [first, last] = [ids[at]!, ids[Math.min(at + size, ids.length) - 1]!]
    const act = new Act({ person: theClock, now, today }, `${form} actions ${first}`, parts)
    await act.change(action, async (change) => {
      await evaluateActions(change, { first, last })
      return done({ id: first })
    })
    await new Promise(setImmediate)
  }
}

/** Their owner was told; perhaps they are done by now, or somebody else's. */
const toldAlready = (of: ExpressionBuilder<Database, 'action'>) =>
  of
    .selectFrom('alert_item as i')
    .innerJoin('alert as a', 'a.id', 'i.alert_id')
    .select('i.record_id')
    .where('a.code', '=', 'ACTION_LATE')
    .where('a.state', '=', 'open')

async function longLate({ store }: Parts, today: Day) {
  const rows = await store.read
    .selectFrom('action')
    .select('id')
    .where((of) =>
      of.or([
        of.and([of('status', '=', 'open'), of('due_on', '<=', lateSince(today))]),
        of('id', 'in', toldAlready(of)),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
