import type { Change } from '../access/change.ts'
import type { AlertsTables } from '../database/tables/alerts.ts'
import type { Selectable } from 'kysely'
import { newId } from '../database/ids.ts'
import { peopleAbove } from './above.ts'
import { managersAnswer } from './alert-readers.ts'
import { acknowledgeBy } from './clocks.ts'
import type { Because } from './due-up.ts'
import { noteEvent } from './events.ts'
import { nextUp, type AskedBefore } from './next-up.ts'
import { tellOne } from './tell-readers.ts'
import type { AlertCode, AlertLevel } from './types.ts'

export type Alert = Selectable<AlertsTables['alert']>

/** Asks the next person up, and tells them that something waits. Null when nobody is left. */
export async function askNext(change: Change, alert: Alert, because: Because) {
  const to = await whoIsNext(change, alert)
  if (to === null) return null
  const { now } = change.who
  const answer_by = answerBy(alert, now)
  const asked = { because, at: now, answer_by, taken_at: null, ended_at: null }
  await change.db
    .insertInto('alert_escalation')
    .values({ id: newId(), alert_id: alert.id, to_id: to, ...asked })
    .onConflict((conflict) => conflict.columns(['alert_id', 'to_id']).doUpdateSet(asked))
    .execute()
  await noteEvent(change, alert.id, 'escalated', { by: to })
  const about = { to, alert: alert.id, about: 'UNANSWERED' as const, cause: `escalated ${now}` }
  await tellOne(change, about, alert.code === 'HELP_NOW' ? 'now' : 'soon')
  return to
}

/** As long as the alert itself gives: five working days, two, or the day itself. */
const answerBy = ({ code, level }: Alert, now: string) =>
  acknowledgeBy(code as AlertCode, level as AlertLevel, now)!

async function whoIsNext(change: Change, alert: Alert) {
  const { above, leads, managers } = await peopleAbove(change, alert)
  const answering = managersAnswer.includes(alert.code) ? [...leads, ...managers] : leads
  const asked = [alert.person_id, alert.wanted_from, alert.back_up_id]
  const never = [...answering, ...asked].filter((id) => id !== null)
  return nextUp({
    above,
    never: new Set(never),
    before: await askedBefore(change, alert),
    away: await awayToday(
      change,
      above.map(({ id }) => id),
    ),
  })
}

/** What was asked before the alert closed and came back does not count. */
async function askedBefore({ db }: Change, alert: Alert): Promise<AskedBefore[]> {
  const since = alert.reopened_at ?? alert.raised_at
  const rows = await db
    .selectFrom('alert_escalation')
    .select(['to_id', 'ended_at'])
    .where('alert_id', '=', alert.id)
    .where('at', '>=', since)
    .execute()
  const passed = await db
    .selectFrom('alert_event')
    .select('by_id')
    .where('alert_id', '=', alert.id)
    .where('what', '=', 'passed_on')
    .where('at', '>=', since)
    .execute()
  return rows.map(({ to_id: id, ended_at: at }) => ({
    id,
    ended: at !== null,
    passedOn: passed.some(({ by_id: by }) => by === id),
  }))
}

async function awayToday({ db, who }: Change, people: string[]) {
  if (people.length === 0) return new Set<string>()
  const rows = await db
    .selectFrom('leave')
    .select('person_id')
    .where('person_id', 'in', people)
    .where('part', '=', 'whole')
    .where('from_on', '<=', who.today)
    .where('until_on', '>=', who.today)
    .execute()
  return new Set(rows.map(({ person_id: person }) => person))
}

/** What comes back begins below again: whoever took it on before has no part in it. */
export const handBack = ({ db, who }: Pick<Change, 'db' | 'who'>, alert: string) =>
  db
    .updateTable('alert_escalation')
    .set((of) => ({
      taken_at: null,
      ended_at: of.fn.coalesce('ended_at', of.val(who.now)),
    }))
    .where('alert_id', '=', alert)
    .execute()

/** Nobody further up needs to look any more. Whoever took it on keeps it. */
export const stopAsking = ({ db, who }: Pick<Change, 'db' | 'who'>, alert: string) =>
  db
    .updateTable('alert_escalation')
    .set({ ended_at: who.now })
    .where('alert_id', '=', alert)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
