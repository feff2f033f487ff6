import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'

/**
 * The log fills itself: each need that somebody in this job is held for has an open gap in their
 * team (product.md 3, service gap). It is never closed here: that is for the lead to say.
 */
export async function keepGaps(change: Change, employment: string): Promise<void> {
  const team = await teamOfJob(change, employment)
  if (!team) return
  const waits = await needsOf(change, employment)
  if (waits.length === 0) return
  const opened_on = change.who.today
  await change.db
    .insertInto('service_gap')
    .values(
      waits.map((need) => ({
        id: newId(),
        organisation_id: team.organisation_id,
        team_id: team.id,
        need,
        opened_on,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const teamOfJob = ({ db }: Change, employment: string) =>
  db
    .selectFrom('employment as e')
    .innerJoin('team as t', 't.id', 'e.team_id')
    .select(['t.id', 't.organisation_id'])
    .where('e.id', '=', employment)
    .executeTakeFirst()

async function needsOf({ db }: Change, employment: string) {
  const rows = await db
    .selectFrom('holding')
    .select('waiting_for')
    .distinct()
    .where('employment_id', '=', employment)
    .where('ended_on', 'is', null)
    .where('waiting_for', '!=', 'none')
    .execute()
  return rows.flatMap(({ waiting_for: need }) => (need === 'none' ? [] : [need]))
}
