import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import type { Agreement } from './rules.ts'

/**
 * The writer's own plan, held until the end of the change: whoever changes it too looks afterwards.
 * It is made here when there is none, and then its version is 0, as an empty page says.
 */
export async function holdPlan(change: Change) {
  const { db, who } = change
  const { numInsertedOrUpdatedRows: made } = await db
    .insertInto('wellness_plan')
    .values({ id: newId(), person_id: who.person, made_at: who.now, changed_at: who.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const plan = await db
    .updateTable('wellness_plan')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', 'in', change.writable('wellness_plan', own))
    .returningAll()
    .executeTakeFirstOrThrow()
  return made ? { ...plan, version: 0 } : plan
}

export type HeldPlan = Awaited<ReturnType<typeof holdPlan>>
type Columns = Partial<Agreement> & { review_on?: string | null; buddy_id?: string | null }

/**
 * Keeps what changed of a held plan. Its day to look again is what a plan is due by; the alert about
 * that follows by night, so that nobody is told when somebody writes.
 */
export async function keepPlan(change: Change, plan: HeldPlan, set: Columns) {
  await change.db
    .updateTable('wellness_plan')
    .set({ ...set, changed_at: change.who.now, version: plan.version + 1 })
    .where('id', 'in', change.writable('wellness_plan', own))
    .execute()
}
