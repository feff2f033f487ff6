import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import type { PlanSection } from '../database/schema.ts'

export type Written = {
  id: string
  plan: string
  section: PlanSection
  words: string
  /** 0 for a part that has never been kept. */
  version: number
}

/** Writes what a part says now, and the same once more for its history. */
export async function addWords(change: Change, { id, plan, section, words, version }: Written) {
  const { db, who } = change
  const sealer = await change.sealer(who.person)
  const now = {
    words: sealer.seal('plan_section', 'words', id, words),
    changed_at: who.now,
    version: version + 1,
  }
  if (version === 0) {
    const row = { id, plan_id: plan, person_id: who.person, section, ...now }
    await db.insertInto('plan_section').values(row).execute()
  } else {
    await db
      .updateTable('plan_section')
      .set(now)
      .where('id', '=', id)
      .where('id', 'in', change.writable('plan_section', own))
      .execute()
  }
  const { last } = await db
    .selectFrom('plan_version')
    .select((of) => of.fn.max('number').as('last'))
    .where('section_id', '=', id)
    .executeTakeFirstOrThrow()
  const kept = newId()
  await db
    .insertInto('plan_version')
    .values({
      id: kept,
      section_id: id,
      person_id: who.person,
      number: (last ?? 0) + 1,
      words: sealer.seal('plan_version', 'words', kept, words),
      made_at: who.now,
    })
    .execute()
}
