import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { awayDays } from './away.ts'
import { catalogue } from './catalogue.ts'
import { acknowledgeBy, visibleToLeadAt } from './clocks.ts'
import { handBack, stopAsking } from './escalations.ts'
import { noteEvent } from './events.ts'
import { replaceItems } from './items.ts'
import { isWorse } from './rules.ts'
import { endSnooze } from './snooze-alert.ts'
import type { Standing } from './standing.ts'
import { tellOfMore, tellReaders } from './tell-readers.ts'
import type { Cause, Decision } from './types.ts'
import { unanswered } from './unanswered.ts'

/** Whom alerts are about: a worker in one job, or a team. */
export type Subject = {
  kind: 'work' | 'team'
  person_id: string | null
  employment_id: string | null
  organisation_id: string
  team_id: string | null
}

type Worker = { id: string; person_id: string; organisation_id: string; team_id: string | null }

export const aboutWorker = ({ id, person_id, organisation_id, team_id }: Worker): Subject => ({
  kind: 'work',
  person_id,
  employment_id: id,
  organisation_id,
  team_id,
})

type Judged = { subject: Subject; standing: Standing[]; agreement: string | null }

/** Writes what was decided about one subject's alerts, each with a line in the alert's timeline. */
export async function carryOut(change: Change, decisions: Decision[], judged: Judged) {
  for (const decision of decisions) {
    if (decision.do === 'raise') await raise(change, decision.cause, judged)
    else {
      const alert = judged.standing.find(({ id }) => id === decision.alertId)!
      if (decision.do === 'join') await join(change, decision, alert, judged)
      if (decision.do === 'reopen') await reopen(change, decision.cause, alert, judged)
      if (decision.do === 'within') await startCountingWithin(change, alert, decision.since)
      if (decision.do === 'not_within') await startCountingWithin(change, alert, null)
      if (decision.do === 'close') await close(change, alert, decision.reason)
    }
  }
}

async function raise(change: Change, cause: Cause, { subject, agreement }: Judged) {
  const id = newId()
  const alert = {
    id,
    ...subject,
    code: cause.code,
    cause_key: cause.causeKey,
    raised_at: change.who.now,
    agreement_id: agreement,
    ...figures(cause),
    ...(await answering(change, cause, subject)),
  }
  const { numInsertedOrUpdatedRows: raised } = await change.db
    .insertInto('alert')
    .values(alert)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // Somebody else's change raised the same just now.
  if (!raised) return
  await replaceItems(change, id, cause)
  await noteEvent(change, id, 'raised', { by: null, value: cause.value, agreement })
  await tellReaders(change, { id, ...cause }, 'raised 1')
}

async function join(
  change: Change,
  { cause, rises }: { cause: Cause; rises: boolean },
  alert: Standing,
  { subject, agreement }: Judged,
) {
  const joined = await replaceItems(change, alert.id, cause)
  const same = alert.value === cause.value && alert.level === cause.level
  if (same && joined === 0 && alert.withinSince === null) return
  await change.db
    .updateTable('alert')
    .set({
      ...figures(cause),
      agreement_id: agreement,
      within_since: null,
      ...(cause.workerOnly ? toNobodyElse : {}),
      ...(rises ? await sterner(change, cause, alert, subject) : {}),
      ...(!rises && nowForManager(cause) ? managerFrom(change, alert) : {}),
    })
    .where('id', '=', alert.id)
    .execute()
  const more = rises ? 'level_rose' : 'joined'
  if (rises || joined > 0 || isWorse(cause, alert.value)) {
    await noteEvent(change, alert.id, more, { by: null, value: cause.value, agreement })
  }
  // What was put off had other people on it, or less of it.
  if (rises || joined > 0) await endSnooze(change, alert.id, null)
  const further = rises ? cause.level : nowForManager(cause) ? 'well past' : null
  if (further) await tellOfMore(change, { id: alert.id, ...cause }, further)
}

/** Well past on points adds the manager, also to an alert that was past before. */
const nowForManager = ({ code, wellPast, workerOnly }: Cause) =>
  code === 'POINTS' && wellPast && !workerOnly

/** The worker hears first here too: a manager who was not told before is from the next morning. */
const managerFrom = ({ who }: Change, { code, managerToldAt: before }: Standing) => ({
  manager_told_at: before ?? visibleToLeadAt(code, who.now),
})

async function reopen(
  change: Change,
  cause: Cause,
  alert: Standing,
  { subject, agreement }: Judged,
) {
  const answers = await answering(change, cause, subject)
  await change.db
    .updateTable('alert')
    .set((of) => ({
      ...figures(cause),
      ...answers,
      ...unanswered(change.who.now),
      agreement_id: agreement,
      state: 'open' as const,
      reopened_at: change.who.now,
      closed_at: null,
      close_reason: null,
      within_since: null,
      version: of('version', '+', 1),
    }))
    .where('id', '=', alert.id)
    .execute()
  await handBack(change, alert.id)
  await replaceItems(change, alert.id, cause)
  await noteEvent(change, alert.id, 'reopened', { by: null, value: cause.value, agreement })
  await tellOfMore(change, { id: alert.id, ...cause }, 'open again')
}

/** From a day, or not any more. */
async function startCountingWithin(change: Change, alert: Standing, since: string | null) {
  await change.db
    .updateTable('alert')
    .set({ within_since: since })
    .where('id', '=', alert.id)
    .execute()
  if (since !== null && alert.state === 'open') {
    await noteEvent(change, alert.id, 'within', { by: null })
  }
}

async function close(change: Change, alert: Standing, reason: string) {
  await change.db
    .updateTable('alert')
    .set({ state: 'closed', close_reason: reason, closed_at: change.who.now, snoozed_until: null })
    .where('id', '=', alert.id)
    .execute()
  await stopAsking(change, alert.id)
  await noteEvent(change, alert.id, 'closed', { by: null })
}

const figures = (cause: Cause) => ({
  level: cause.level,
  value: cause.value,
  near: cause.near,
  past: cause.past,
  well_past: cause.wellPast ? (1 as const) : (0 as const),
  worker_only: cause.workerOnly ? (1 as const) : (0 as const),
  holding_id: oneHolding(cause),
})

/** The holding it is about, where it is about one alone. */
const oneHolding = ({ code, counted }: Cause) =>
  catalogue[code].counts === 'holding' && counted.length === 1 ? counted[0]! : null

const toNobodyElse = { visible_at: null, acknowledge_by: null, manager_told_at: null }

/** Time for supervision is a manager's to release, so they read of it when the lead does. */
const isForManager = (cause: Cause) => cause.code === 'SUPERVISION_GAP' || nowForManager(cause)

/** When others see it and by when it is answered; well past on points tells the manager too. */
async function answering(change: Change, cause: Cause, about: Subject) {
  const { code, level, workerOnly } = cause
  if (workerOnly) return toNobodyElse
  const visible = visibleToLeadAt(code, change.who.now)
  return {
    visible_at: visible,
    acknowledge_by: acknowledgeBy(code, level, visible, await awayDays(change, about)),
    manager_told_at: isForManager(cause) ? visible : null,
  }
}

/** A talk already arranged covers the rise; one already held does not, so the clock runs again. */
async function sterner(change: Change, cause: Cause, alert: Standing, about: Subject) {
  const fresh = await answering(change, cause, about)
  if (cause.code === 'SUPERVISION_GAP') {
    fresh.manager_told_at = earlier(alert.managerToldAt, fresh.manager_told_at)
  }
  const visible = earlier(alert.visibleAt, fresh.visible_at)
  if (alert.conversed) return { ...fresh, ...unanswered(change.who.now), visible_at: visible }
  if (alert.acknowledged) return { visible_at: visible, manager_told_at: fresh.manager_told_at }
  return {
    visible_at: visible,
    acknowledge_by: earlier(alert.acknowledgeBy, fresh.acknowledge_by),
    manager_told_at: fresh.manager_told_at,
  }
}

const earlier = (a: string | null, b: string | null) =>
  a === null || b === null ? (a ?? b) : a < b ? a : b
