import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { keepsTheirAccount } from '../access/relations.ts'
import { endFactors } from './end-factors.ts'
import { isEnough } from './rules.ts'
import { tellOfReset } from './tell-of-reset.ts'

/**
 * An administrator who has spoken to somebody says that it is them. Once that is enough, what they
 * had ends, and the next sign-in sets up a new second step. Nobody ever agrees to their own.
 */
export const approveReset = (act: Act, { person }: { person: string }) =>
  act.change('factor_reset.approve', async (change) => {
    const { db, who } = change
    const reset = await theirs(change, person)
    if (!reset || person === who.person) return notFound
    if (reset.first_by === who.person) return unfit('', alreadyAgreed)
    const mine = reset.first_by
      ? { second_by: who.person, second_at: who.now }
      : { first_by: who.person, first_at: who.now }
    const { numUpdatedRows } = await db
      .updateTable('factor_reset')
      .set(mine)
      .where('id', '=', reset.id)
      .where('first_by', reset.first_by ? '=' : 'is', reset.first_by)
      .where('withdrawn_at', 'is', null)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    const isDone = isEnough({ ...reset, second_by: null, ...mine })
    if (isDone) await carryOut(change, { id: reset.id, person })
    return done({ id: person, isDone })
  })

const alreadyAgreed = 'You have agreed already. Another administrator has to agree too.'

const theirs = (change: Change, person: string) =>
  change.db
    .selectFrom('factor_reset')
    .select(['id', 'first_by', 'code_given_at'])
    .where('person_id', '=', person)
    .where('id', 'in', change.writable('factor_reset', keepsTheirAccount))
    .where('by_operator', '=', 0)
    .where('withdrawn_at', 'is', null)
    .where('done_at', 'is', null)
    .where('expires_at', '>', change.who.now)
    .executeTakeFirst()

async function carryOut({ db, who }: Change, { id, person }: { id: string; person: string }) {
  const { now } = who
  await endFactors(db, { person, now })
  await db.updateTable('factor_reset').set({ done_at: now }).where('id', '=', id).execute()
  await tellOfReset(db, 'factor_reset_done', { id, person, now })
}
