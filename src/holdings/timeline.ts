import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'

/** A line in a holding's timeline: what changed, in codes, never in the worker's own words. */
export const noteChange = (
  { db, who }: Pick<Change, 'db' | 'who'>,
  holding: string,
  what: string,
  { was = null, now = null }: { was?: string | null; now?: string | null } = {},
) =>
  db
    .insertInto('holding_change')
    .values({ id: newId(), holding_id: holding, at: who.now, by_id: who.person, what, was, now })
    .execute()
