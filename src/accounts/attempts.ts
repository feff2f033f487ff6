import type { Store } from '../database/connection.ts'
import { hashToken } from './secrets.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'

/** `free` tries, then a wait after each; all is forgotten `window` minutes after the first. */
type Limit = { target: string; free: number; window: number }

/** By account first: the e-mail is kept as a hash, whether or not it belongs to anyone. */
export const accountLimit = (email: string): Limit => ({
  target: `account:${hashToken(email)}`,
  free: 5,
  window: 24 * 60,
})

/** A whole practice shares one address, so this only slows down somebody trying many accounts. */
export const addressLimit = (address: string): Limit => ({
  target: `address:${address}`,
  free: 300,
  window: 60,
})

/** Minutes to wait after this many wrong tries: 1, 2, 4 and so on, at most an hour (trust.md 3). */
export const waitMinutes = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(60, 2 ** Math.min(failures - free, 6))

/**
 * Counts a try before it is made, so that a hundred at once are a hundred tries.
 * Gives null, or the instant to wait for; then the try may not be made.
 */
export function takeAttempt(store: Store, limit: Limit, now: Instant): Promise<Instant | null> {
  const { target, free, window } = limit
  return store.write.transaction().execute(async (db) => {
    await db
      .deleteFrom('attempt')
      .where('target', '=', target)
      .where('since', '<=', minutesBefore(now, window))
      .where((of) => of.or([of('blocked_until', 'is', null), of('blocked_until', '<=', now)]))
      .execute()
    await db
      .insertInto('attempt')
      .values({ target, failures: 0, since: now, blocked_until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const taken = await db
      .updateTable('attempt')
      .set((of) => ({ failures: of('failures', '+', 1) }))
      .where('target', '=', target)
      .where((of) => of.or([of('blocked_until', 'is', null), of('blocked_until', '<=', now)]))
      .returning('failures')
      .executeTakeFirst()
    if (!taken) return blockedUntil(db, target)
    const wait = waitMinutes(taken.failures, free)
    if (wait > 0) {
      const blocked_until = minutesAfter(now, wait)
      await db.updateTable('attempt').set({ blocked_until }).where('target', '=', target).execute()
    }
    return null
  })
}

async function blockedUntil(db: Pick<Store['read'], 'selectFrom'>, target: string) {
  const row = await db
    .selectFrom('attempt')
    .select('blocked_until')
    .where('target', '=', target)
    .executeTakeFirst()
  return row?.blocked_until ?? null
}

/** The right password: nothing counts against this account any more. */
export const clearAttempts = ({ write }: Pick<Store, 'write'>, { target }: Limit) =>
  write.deleteFrom('attempt').where('target', '=', target).execute()

/** Takes back one try that turned out right. */
export const giveBack = ({ write }: Pick<Store, 'write'>, { target }: Limit) =>
  write
    .updateTable('attempt')
    .set((of) => ({ failures: of('failures', '-', 1), blocked_until: null }))
    .where('target', '=', target)
    .execute()

/** Forgets what no longer counts, so that guesses at unknown e-mails do not pile up. */
export const forgetAttempts = ({ write }: Pick<Store, 'write'>, now: Instant) =>
  write
    .deleteFrom('attempt')
    .where('since', '<=', minutesBefore(now, 2 * 24 * 60))
    .where((of) => of.or([of('blocked_until', 'is', null), of('blocked_until', '<=', now)]))
    .execute()
