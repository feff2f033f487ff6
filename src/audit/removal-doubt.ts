import { open, type Door, type Parts } from '../access/door.ts'
import type { Instant } from '../time/types.ts'

const name = 'retention_doubt'

type Stored = Pick<Parts, 'store'>

/** When the clock was found to have jumped, so that nothing old was removed; null when all is well. */
export const readDoubt = async ({ store }: Stored): Promise<Instant | null> => {
  const row = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

/** The same for whoever may open the page. */
export const removalDoubt = (door: Door) => readDoubt(open(door))

export async function keepDoubt({ store }: Stored, value: Instant) {
  await store.write
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function endDoubt({ store }: Stored) {
  await store.write.deleteFrom('setting').where('name', '=', name).execute()
}
