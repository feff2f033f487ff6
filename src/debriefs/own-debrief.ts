import type { Change } from '../access/change.ts'
import type { Rule } from '../access/relations.ts'

/**
 * The debrief as it is now, held until this change ends, so that two who press at the same moment
 * take turns. Hold it before any row that belongs to it. Not theirs is simply not there.
 */
export const holdDebrief = (change: Change, id: string, ...rules: Rule[]) =>
  change.db
    .updateTable('debrief')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('id', 'in', change.writable('debrief', ...rules))
    .returningAll()
    .executeTakeFirst()

export type HeldDebrief = NonNullable<Awaited<ReturnType<typeof holdDebrief>>>

/** Every board of this team looks again, once the change is kept. */
export const ringTeam = (change: Change, { team_id }: { team_id: string }) =>
  change.ring(`team:${team_id}`)
