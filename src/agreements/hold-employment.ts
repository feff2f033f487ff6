import type { Change } from '../access/change.ts'
import { administers, line, own } from '../access/relations.ts'

/**
 * The employment a proposal is for, held until this change ends so that two proposals at once
 * take turns. Only the worker and a lead may propose; anyone else gets null.
 */
export async function holdEmployment(change: Change, employment: string) {
  const { db, who } = change
  const ledByMe = db
    .selectFrom('bond')
    .select('employment_id')
    .where('id', 'in', change.writable('bond', line))
    .where('viewer_id', '=', who.person)
  const held = await db
    .updateTable('employment')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', employment)
    .where('holds', '=', 1)
    .where('from_on', '<=', who.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
    .where((of) =>
      of.or([of('id', 'in', change.writable('employment', own)), of('id', 'in', ledByMe)]),
    )
    .returning(['id', 'person_id', 'organisation_id'])
    .executeTakeFirst()
  return held ?? null
}

/** The same for whoever sets a team up: one that nobody has agreed anything for yet. */
export async function holdForSetUp(change: Change, employment: string): Promise<Held | null> {
  const held = await change.db
    .updateTable('employment')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', employment)
    .where('id', 'in', change.writable('employment', administers))
    .returning(['id', 'person_id', 'organisation_id'])
    .executeTakeFirst()
  return held ?? null
}

export type Held = NonNullable<Awaited<ReturnType<typeof holdEmployment>>>
