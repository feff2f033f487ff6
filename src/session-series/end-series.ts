import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
import type { Rule } from '../access/relations.ts'
import { sql } from 'kysely'
import { cancelInto } from '../sessions/cancel-session.ts'
import type { EndingInput } from './form.ts'

/** Whoever gives it, and a manager of the place it is booked for. */
const mayEnd: Rule[] = [managesPlace, ({ who }) => sql`t.giver_id = ${who.person}`]

/** Calls off every session of a series that is still to come; those that were held stay. */
export const endSeries = (
  act: Act,
  { id, version, by, reason }: EndingInput & { id: string; version: number },
) =>
  act.change('series.end', async (change) => {
    const ended = await end(change, id, version)
    if (ended !== null) return ended
    for (const session of await stillToCome(change, id)) {
      const asked = { session: session.id, version: session.version }
      const how = { how: 'cancelled', by, reason, protectedKept: null } as const
      const outcome = await cancelInto(change, { ...asked, ...how })
      if (outcome.refused !== null) return outcome
    }
    return done({ id })
  })

async function end(change: Change, id: string, version: number) {
  const row = await change.db
    .selectFrom('session_series')
    .select(['id', 'version', 'ended_at'])
    .where('id', '=', id)
    .where('id', 'in', change.writable('session_series', ...mayEnd))
    .executeTakeFirst()
  if (!row) return notFound
  const { numUpdatedRows } = await change.db
    .updateTable('session_series')
    .set({ ended_at: change.who.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .where('id', 'in', change.writable('session_series', ...mayEnd))
    .executeTakeFirst()
  return numUpdatedRows ? null : changedSince
}

const stillToCome = (change: Change, series: string) =>
  change.db
    .selectFrom('supervision_session')
    .select(['id', 'version'])
    .where('series_id', '=', series)
    .where('status', '=', 'booked')
    .where('starts_at', '>', change.who.now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
