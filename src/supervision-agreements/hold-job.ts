import { sql } from 'kysely'
import type { Change } from '../access/change.ts'
import { clinical, line, manager, own } from '../access/relations.ts'

/**
 * The job an agreement is proposed for, held until this change ends so that two proposals at once
 * take turns. Only the worker and those who stand beside them may propose; anyone else gets null.
 */
export async function holdJob(change: Change, employment: string) {
  const { db, who } = change
  const beside = db
    .selectFrom('bond')
    .select('employment_id')
    .where('id', 'in', change.writable('bond', line, manager, clinical))
    .where('viewer_id', '=', who.person)
  const held = await db
    .updateTable('employment')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', employment)
    .where('from_on', '<=', who.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
    .where((of) =>
      of.or([of('id', 'in', change.writable('employment', own)), of('id', 'in', beside)]),
    )
    .returning(['id', 'person_id', 'organisation_id'])
    .executeTakeFirst()
  return held ?? null
}

export type Held = NonNullable<Awaited<ReturnType<typeof holdJob>>>

/** Everyone linked to a job at this moment, in the order in which they would speak for it. */
export const linkedTo = ({ db, who }: Pick<Change, 'db' | 'who'>, employment: string) =>
  db
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.viewer_id', 'b.kind'])
    .where('b.employment_id', '=', employment)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy(sql`case b.kind when 'manager' then 0 when 'line' then 1 else 2 end`)
    .orderBy('b.from_at')
    .orderBy('b.id')
