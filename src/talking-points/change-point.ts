import type { Updateable } from 'kysely'
import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import type { Rule } from '../access/relations.ts'
import type { Database } from '../database/schema.ts'
import { findPoint, lineSession } from './queries.ts'
import { bothSides, wroteIt } from './rights.ts'

type Seen = { id: string; version: number }

/** Other words, by whoever wrote it, while it has not been talked about. */
export const editPoint = (act: Act, { words, ...seen }: Seen & { words: string }) =>
  act.change('talking_point.edit', async (change) => {
    const point = await findPoint(change.view, seen.id)
    if (point?.by_id !== change.who.person) return notFound
    if (point.talked_at !== null) return changedSince
    const sealer = await change.sealer(point.organisation_id)
    const sealed = sealer.seal('talking_point', 'words', point.id, words)
    return written(change, seen, { rule: wroteIt, set: { words: sealed } })
  })

/** Talked about, by either side; in which session, if it is pressed there. */
export const tickPoint = (act: Act, { session, ...seen }: Seen & { session: string | null }) =>
  act.change('talking_point.talked', async (change) => {
    const point = await findPoint(change.view, seen.id)
    if (!point) return notFound
    if (point.talked_at !== null) return changedSince
    const met = session === null ? undefined : await lineSession(change.view, { session })
    const session_id = met?.employment_id === point.employment_id ? met.id : null
    const set = { talked_at: change.who.now, session_id }
    return written(change, seen, { rule: bothSides, set })
  })

/** It comes up again in the next one-to-one. */
export const carryPoint = (act: Act, seen: Seen) =>
  act.change('talking_point.next_time', async (change) => {
    const point = await findPoint(change.view, seen.id)
    if (!point) return notFound
    if (point.talked_at === null) return changedSince
    return written(change, seen, { rule: bothSides, set: { talked_at: null, session_id: null } })
  })

/** Taken away by whoever wrote it, before it was talked about. */
export const removePoint = (act: Act, { id, version }: Seen) =>
  act.change('talking_point.remove', async (change) => {
    const point = await findPoint(change.view, id)
    if (point?.by_id !== change.who.person) return notFound
    const { numDeletedRows } = await change.db
      .deleteFrom('talking_point')
      .where('id', '=', id)
      .where('version', '=', version)
      .where('talked_at', 'is', null)
      .where('id', 'in', change.writable('talking_point', wroteIt))
      .executeTakeFirst()
    return numDeletedRows ? done({ id, person_id: point.person_id }) : changedSince
  })

type Writing = { rule: Rule; set: Updateable<Database['talking_point']> }

/** Writes over the version that was seen, and no other. */
async function written(change: Change, { id, version }: Seen, { rule, set }: Writing) {
  const { numUpdatedRows } = await change.db
    .updateTable('talking_point')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('id', 'in', change.writable('talking_point', rule))
    .executeTakeFirst()
  return numUpdatedRows ? done({ id }) : changedSince
}
