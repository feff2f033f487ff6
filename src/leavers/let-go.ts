import type { Change } from '../access/change.ts'
import { endOf } from '../people/bond-times.ts'
import type { Day } from '../time/types.ts'
import { closeAlerts } from './close-alerts.ts'
import { endSessions } from './end-sessions.ts'
import { passPromises } from './pass-promises.ts'
import { takeOffTable } from './take-off-table.ts'

export type Ending = { employment: string; person: string; organisation: string; lastDay: Day }

/** What still hung on a job after everyone held in it has found their place. */
export async function letGo(change: Change, ending: Ending): Promise<void> {
  await endBeside(change, ending.employment)
  await withdrawAsks(change, ending)
  await takeOffTable(change, ending.employment)
  await passPromises(change, ending)
  await closeAlerts(change, ending)
  await withdrawAgreed(change, ending.employment)
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
