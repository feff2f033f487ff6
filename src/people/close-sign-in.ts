import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administersPerson } from '../access/relations.ts'
import { revokeLinks } from '../accounts/links.ts'
import type { Instant } from '../time/types.ts'
import { endPhonesOf } from '../trusted-phones/end-phone.ts'
import { keepsAccount } from './keeps-account.ts'
import { warnOfHeld } from './open-holdings.ts'
import { lastAdministrator, leavesNobody } from './ties.ts'

type Opening = { person: string; version: number }
type Closing = Opening & { anyway: boolean; reason: string }

/** From the next request on this person is out, whatever cookie they hold. Nothing is deleted. */
export const closeSignIn = (act: Act, { person, version, anyway, reason }: Closing) =>
  act.change('sign_in.close', async (change) => {
    change.because(reason)
    const { now } = change.who
    if (!(await keepsAccount(change, person))) return notFound
    const held = anyway ? null : await warnOfHeld(change, person)
    if (held) return held
    if (!(await setClosed(change, { person, version, at: now }))) return changedSince
    if (await leavesNobody(change, person)) return unfit('', lastAdministrator)
    await revokeLinks(change.db, { person, purposes: ['invitation', 'password_reset'], now })
    await change.db
      .updateTable('session')
      .set({ ended_at: now })
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .execute()
    await endPhonesOf(change.db, { person, now })
    return done({ id: person })
  })

/** They can sign in again, with the password they had. */
export const openSignIn = (act: Act, { person, version }: Opening) =>
  act.change('sign_in.open', async (change) => {
    if (!(await keepsAccount(change, person))) return notFound
    return (await setClosed(change, { person, version, at: null }))
      ? done({ id: person })
      : changedSince
  })

async function setClosed(
  change: Change,
  { person, version, at }: Opening & { at: Instant | null },
): Promise<boolean> {
  const { numUpdatedRows } = await change.db
    .updateTable('person')
    .set({ deactivated_at: at, version: version + 1 })
    .where('id', '=', person)
    .where('id', 'in', change.writable('person', administersPerson))
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
