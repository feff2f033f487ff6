import type { Change } from '../access/change.ts'
import { withdrawBackUp } from '../alerts/back-up.ts'
import { stopAsking } from '../alerts/escalations.ts'
import { noteEvent } from '../alerts/events.ts'
import type { Ending } from './let-go.ts'

/**
 * Alerts of the job are over with it. What they said themselves, and help they asked for, is over
 * when they have no other job.
 */
export async function closeAlerts(change: Change, ending: Ending): Promise<void> {
  const { db, who } = change
  const isLast = !(await hasAnotherJob(change, ending))
  const closed = await db
    .updateTable('alert')
    .set((of) => ({
      state: 'closed' as const,
      close_reason: 'handed_over',
      closed_at: who.now,
      version: of('version', '+', 1),
    }))
    .where('state', '=', 'open')
    .where((of) => {
      const ofThisJob = of('employment_id', '=', ending.employment)
      const ofNoJob = of.and([
        of('person_id', '=', ending.person),
        of('employment_id', 'is', null),
        of('kind', 'in', ['felt', 'contact']),
      ])
      return isLast ? of.or([ofThisJob, ofNoJob]) : ofThisJob
    })
    .returning('id')
    .execute()
  for (const { id } of closed) {
    await withdrawBackUp(change, id)
    await stopAsking(change, id)
    await noteEvent(change, id, 'closed', { by: who.person })
  }
}

const hasAnotherJob = ({ db }: Change, { person, employment, lastDay }: Ending) =>
  db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', person)
    .where('id', '!=', employment)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>', lastDay)]))
    .executeTakeFirst()
