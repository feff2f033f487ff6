import { Act, done } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { inChunks, theClock } from '../load/in-chunks.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { evaluate } from './evaluate.ts'
import { evaluateLateActions } from './evaluate-late-actions.ts'
import { evaluateFelt } from './reassess-felt.ts'
import { reassessTeam } from './reassess-team.ts'

const name = 'evaluated_on'

/**
 * Judges every worker once a day, for what time alone changes: weeks, risk held alone, alerts
 * that close by themselves; then every team and late promise. Several servers may try; each part is done once.
 */
export async function evaluateDaily(parts: Parts): Promise<'evaluated' | 'done_today'> {
  const now = parts.clock.now()
  const today = londonDay(now)
  if ((await lastDay(parts)) === today) return 'done_today'
  const job = { action: 'load.evaluate', form: today, now }
  await inChunks(parts, job, async (change, range, meant) => {
    await evaluate(change, range, { who: meant })
    await evaluateFelt(change, range, today)
  })
  await evaluateTeams(parts, { ...job, today })
  await evaluateLateActions(parts, { ...job, today })
  await parts.store.write
    .insertInto('setting')
    .values({ name, value: today })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: today }))
    .execute()
  return 'evaluated'
}

type Job = { action: string; form: string; now: string; today: Day }

async function evaluateTeams(parts: Parts, { action, form, now, today }: Job) {
  for (const team of await teams(parts)) {
    const act = new Act({ person: theClock, now, today }, `${form} ${team}`, parts)
    await act.change(action, async (change) => {
      await reassessTeam(change, team)
      return done({ id: team })
    })
    await new Promise(setImmediate)
  }
}

async function teams({ store }: Parts) {
  const rows = await store.read.selectFrom('team').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

async function lastDay({ store }: Parts) {
  const row = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}
