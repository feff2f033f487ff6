import { done, notFound, unfit, type Act, type Change, type Outcome } from '../access/change.ts'
import type { Door } from '../access/door.ts'
import { own } from '../access/relations.ts'
import { endElsewhere } from '../accounts/end-session.ts'
import { checkProof } from './check-proof.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { tellOfChange } from './tell-of-change.ts'
import { lastOne } from './words.ts'

/** What the asker calls one of their own. */
export const renameFactor = (act: Act, { id, name }: { id: string; name: string }) =>
  act.change('factor.rename', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('second_factor')
      .set({ name })
      .where('id', '=', id)
      .where('id', 'in', change.writable('second_factor', own))
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id }) : notFound
  })

type Removed = { id: string; proof: string; session: string }

/** Ends one of the asker's own, never the last; whoever was signed in elsewhere is not now. */
export async function removeFactor(
  door: Door,
  act: Act,
  { id, proof, session }: Removed,
): Promise<Outcome<{ id: string }>> {
  const { person, now } = act.who
  const stops = await checkProof(door, { person, proof, now })
  if (stops) return stops
  return act.change('factor.remove', async (change) => {
    // Two removed at once must not be the last two.
    await oneAtATime(change, person)
    const mine = await activeOf(change)
    if (!mine.includes(id)) return notFound
    if (mine.length === 1) return unfit('', lastOne)
    const { db } = change
    await db.updateTable('second_factor').set({ ended_at: now }).where('id', '=', id).execute()
    await endElsewhere(change, session)
    await tellOfChange(change, person)
    return done({ id })
  })
}

async function activeOf(change: Change): Promise<string[]> {
  const rows = await change.db
    .selectFrom('second_factor')
    .select('id')
    .where('id', 'in', change.writable('second_factor', own))
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
