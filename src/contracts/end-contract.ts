import { changedSince, done, isRefusal, unfit, type Act, type Change } from '../access/change.ts'
import { reassessContract } from '../alerts/reassess.ts'
import { endBond } from '../supervisors/external-bonds.ts'
import { holdTheirs, isOver, turnVersion, type Theirs } from './hold-theirs.ts'

type Ending = { contract: string; version: number }

/** Nothing more is booked. Whoever it was for is no longer the supervisor's to see. */
export const endContract = (act: Act, { contract, version }: Ending) =>
  act.change('contract.end', async (change) => {
    const held = await holdTheirs(change, contract)
    if (isRefusal(held)) return held
    if (held.endedAt !== null) return isOver
    if (held.version !== version) return changedSince
    const open = await stillBooked(change, contract)
    if (open > 0) return unfit('', sayOpen(open))
    await turnVersion(change, held, { ended_at: change.who.now })
    await endBonds(change, held)
    await reassessContract(change, contract)
    return done({ id: contract })
  })

const sayOpen = (n: number) =>
  n === 1
    ? 'One session is still booked. Say how it went, or call it off first.'
    : `${n} sessions are still booked. Say how they went, or call them off first.`

async function stillBooked({ db }: Change, contract: string): Promise<number> {
  const row = await db
    .selectFrom('contract_charge')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('contract_id', '=', contract)
    .where('state', '=', 'booked')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

async function endBonds({ db, who }: Change, { id, person }: Theirs) {
  if (person === null) return
  const rows = await db
    .selectFrom('contract_allocation')
    .select('employment_id')
    .distinct()
    .where('contract_id', '=', id)
    .orderBy('employment_id')
    .execute()
  for (const { employment_id: employment } of rows) {
    await endBond(db, { employment, viewer: person }, who.now)
  }
}
