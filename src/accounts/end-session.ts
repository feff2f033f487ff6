import { done, notFound, type Act, type Change } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { own } from '../access/relations.ts'
import { endPhonesOf } from '../trusted-phones/end-phone.ts'
import type { Instant } from '../time/types.ts'

/** Signing out: always possible, and never refused. */
export const endSession = (door: Door, { session, now }: { session: string; now: Instant }) =>
  open(door)
    .store.write.updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute()

/** Signs out one of the person's own devices. */
export const endOwnSession = (act: Act, { session }: { session: string }) =>
  act.change('session.end', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('session')
      .set({ ended_at: change.who.now })
      .where('id', '=', session)
      .where('id', 'in', change.writable('session', own))
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: session }) : notFound
  })

/** All that was begun elsewhere is over, and kept phones with it, but for one that may stay. */
export async function endElsewhere(change: Change, session: string, phone: string | null = null) {
  const { person, now } = change.who
  await change.db
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', 'in', change.writable('session', own))
    .where('id', '!=', session)
    .where('ended_at', 'is', null)
    .execute()
  await endPhonesOf(change.db, { person, now, but: phone })
}

type Kept = { keep: string; phone: string | null }

/** Signs out every other device, and ends every other phone; the one in use stays. */
export const endOtherSessions = (act: Act, { keep, phone }: Kept) =>
  act.change('session.end_others', async (change) => {
    await endElsewhere(change, keep, phone)
    return done({ id: change.who.person })
  })
