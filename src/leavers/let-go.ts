import type { Change } from '../access/change.ts'
import { noteEvent } from '../alerts/events.ts'
import { reassess } from '../alerts/reassess.ts'
import { noteChange } from '../holdings/timeline.ts'
import { endOf } from '../people/bond-times.ts'
import { jobsLeft } from '../people/ties.ts'
import type { Day, Instant } from '../time/types.ts'
import { endSessions } from './end-sessions.ts'

export type Ending = { employment: string; person: string; organisation: string; lastDay: Day }

/** What still hung on a job after everyone held in it has found their place. */
export async function letGo(change: Change, ending: Ending): Promise<void> {
  await endBeside(change, ending.employment)
  await withdrawAsks(change, ending)
  await closeAlerts(change, ending.employment)
  await withdrawAgreed(change, ending.employment)
  await standBack(change, ending)
  await endSessions(change, ending)
}

/** Names beside their holdings have nothing to stand beside any more. */
const endBeside = ({ db, who: { now } }: Change, employment: string) =>
  db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: now, version: of('version', '+', 1) }))
    .where('employment_id', '=', employment)
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', now)]))
    .execute()

async function withdrawAsks({ db, who: { now } }: Change, { employment, person, lastDay }: Ending) {
  const until = endOf(lastDay)
  await db
    .updateTable('handover')
    .set((of) => ({ status: 'withdrawn', answered_at: now, version: of('version', '+', 1) }))
    .where('status', '=', 'asked')
    .where((of) =>
      of.or([of('employment_id', '=', employment), of('to_employment_id', '=', employment)]),
    )
    .execute()
  await db
    .updateTable('advice_request')
    .set((of) => ({ withdrawn_at: now, version: of('version', '+', 1) }))
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where((of) => {
      const clinical = of
        .selectFrom('bond')
        .select('employment_id')
        .where('viewer_id', '=', person)
        .where('kind', '=', 'clinical')
      // Their bonds have ended by now: with this job, or not at all where another keeps them.
      const ended = clinical.where('until_at', '=', until)
      const lasts = clinical.where((it) =>
        it.or([it('until_at', 'is', null), it('until_at', '>', until)]),
      )
      const toThem = of.and([
        of('to_id', '=', person),
        of('employment_id', 'in', ended),
        of('employment_id', 'not in', lasts),
      ])
      return of.or([of('employment_id', '=', employment), toThem])
    })
    .execute()
}

async function closeAlerts(change: Change, employment: string) {
  const { db, who } = change
  const open = await db
    .selectFrom('alert')
    .select('id')
    .where('employment_id', '=', employment)
    .where('state', '=', 'open')
    .execute()
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  await db
    .updateTable('alert')
    .set((of) => ({
      state: 'closed' as const,
      close_reason: 'handed_over',
      closed_at: who.now,
      version: of('version', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute()
  for (const id of ids) await noteEvent(change, id, 'closed', { by: who.person })
}

/** Proposals nobody needs to sign now, and exceptions to an agreement that is over. */
async function withdrawAgreed({ db, who: { now } }: Change, employment: string) {
  await db
    .updateTable('agreement')
    .set((of) => ({ status: 'withdrawn', ended_at: now, version: of('version', '+', 1) }))
    .where('employment_id', '=', employment)
    .where('status', '=', 'proposed')
    .execute()
  await db
    .updateTable('stretch')
    .set((of) => ({ ended_at: now, version: of('version', '+', 1) }))
    .where('employment_id', '=', employment)
    .where('ended_at', 'is', null)
    .execute()
}

/** They stand beside nobody there any more; whoever held with them is judged again. */
async function standBack(change: Change, ending: Ending) {
  const until = ending.lastDay <= change.who.today ? change.who.now : endOf(ending.lastDay)
  const beside = await besideOthers(change, ending, until)
  if (beside.length === 0) return
  await change.db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: until, version: of('version', '+', 1) }))
    .where(
      'id',
      'in',
      beside.map(({ id }) => id),
    )
    .execute()
  for (const { holding_id: holding, role } of beside) {
    await noteChange(change, holding, 'co_holder_ended', { now: role })
  }
  const holders = new Set(beside.map(({ employment_id }) => employment_id))
  for (const employment of holders) await reassess(change, employment)
}

/** Someone who still works there stays beside; someone who works elsewhere stays beside there. */
async function besideOthers(change: Change, ending: Ending, until: Instant) {
  const left = await jobsLeft(change, ending)
  if (left.includes(ending.organisation)) return []
  const rows = await change.db
    .selectFrom('co_holder as o')
    .innerJoin('employment as e', 'e.id', 'o.employment_id')
    .select(['o.id', 'o.holding_id', 'o.employment_id', 'o.role', 'e.organisation_id'])
    .where('o.co_person_id', '=', ending.person)
    .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', until)]))
    .orderBy('o.id')
    .execute()
  return left.length === 0
    ? rows
    : rows.filter((row) => row.organisation_id === ending.organisation)
}
