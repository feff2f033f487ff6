import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { keepsTheirAccount } from '../access/relations.ts'
import { oneAtATime } from '../second-factor/one-at-a-time.ts'
import { carryOut } from './end-factors.ts'
import { countedKeepers } from './keepers.ts'
import { isEnough } from './rules.ts'

/**
 * An administrator who has spoken to somebody says that it is them. Once that is enough, what they
 * had ends, and the next sign-in sets up a new second step. Nobody ever agrees to their own.
 */
export const approveReset = (act: Act, { person }: { person: string }) =>
  act.change('factor_reset.approve', async (change) => {
    const { db, who } = change
    await oneAtATime(change, person)
    const reset = await theirs(change, person)
    if (!reset || person === who.person) return notFound
    const at = { asked: reset.asked_at, now: who.now }
    const counted = (await countedKeepers(db, person, at)).map(({ id }) => id)
    if (!counted.includes(who.person)) return unfit('', notYet)
    const first = counted.find((id) => id === reset.first_by)
    if (first === who.person) return unfit('', alreadyAgreed)
    const mine = first
      ? { second_by: who.person, second_at: who.now }
      : { first_by: who.person, first_at: who.now }
    await db.updateTable('factor_reset').set(mine).where('id', '=', reset.id).execute()
    const isDone = isEnough({ ...reset, second_by: null, ...mine })
    if (isDone) await carryOut(db, { id: reset.id, person, now: who.now })
    return done({ id: person, isDone })
  })

const alreadyAgreed = 'You have agreed already. Another administrator has to agree too.'

const notYet = 'Your yes does not count here yet. This page says from when it does.'

const theirs = (change: Change, person: string) =>
  change.db
    .selectFrom('factor_reset')
    .select(['id', 'first_by', 'code_given_at', 'asked_at'])
    .where('person_id', '=', person)
    .where('id', 'in', change.writable('factor_reset', keepsTheirAccount))
    .where('by_operator', '=', 0)
    .where('withdrawn_at', 'is', null)
    .where('done_at', 'is', null)
    .where('expires_at', '>', change.who.now)
    .executeTakeFirst()
