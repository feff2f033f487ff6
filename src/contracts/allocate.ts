import {
  changedSince,
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
} from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
import { through } from '../access/relations.ts'
import { endBond } from '../supervisors/external-bonds.ts'
import { addDays } from '../time/london.ts'
import type { PersonInput } from './form.ts'
import { holdTheirs, isOver, type Theirs } from './hold-theirs.ts'
import { allocateInto, managedJobs } from './meant-people.ts'

/** Hours of a contract for one person of its teams. */
export const allocate = (act: Act, { contract, input }: { contract: string; input: PersonInput }) =>
  act.change('contract.allocate', async (change) => {
    const held = await holdTheirs(change, contract)
    if (isRefusal(held)) return held
    if (held.endedAt !== null) return isOver
    const { employment, hours: minutes, from_on: fromOn, until_on: untilOn } = input
    const job = await jobIn(change, held, input)
    if (!job) return unfit('employment', 'Choose somebody of the teams of this contract.')
    if (untilOn !== null && untilOn < fromOn) {
      return unfit('until_on', 'Choose a last day that is not before the first.')
    }
    if (fromOn < held.terms[0]!.fromOn) {
      return unfit('from_on', 'Choose a day after the contract began.')
    }
    if (await isMeantAlready(change, contract, input)) {
      return unfit('employment', 'They have hours of this contract already. End those first.')
    }
    const of = { contract, employment, person: job.person_id, minutes, fromOn, untilOn }
    await allocateInto(change, { ...of, viewer: held.person })
    return done({ id: contract })
  })

async function jobIn(change: Change, { id }: Theirs, { employment, from_on }: PersonInput) {
  const teams = await change.db
    .selectFrom('contract_team')
    .select('team_id')
    .where('contract_id', '=', id)
    .execute()
  const jobs = await managedJobs(change, from_on)
  return jobs.find(
    (job) => job.id === employment && teams.some(({ team_id }) => team_id === job.team_id),
  )
}

async function isMeantAlready({ db }: Change, contract: string, input: PersonInput) {
  const row = await db
    .selectFrom('contract_allocation')
    .select('id')
    .where('contract_id', '=', contract)
    .where('employment_id', '=', input.employment)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', input.from_on)]))
    .executeTakeFirst()
  return row !== undefined
}

type Ending = { contract: string; allocation: string; version: number }

/** Yesterday was the last day. What they booked before stays until somebody calls it off. */
export const endAllocation = (act: Act, { contract, allocation, version }: Ending) =>
  act.change('contract.allocate', async (change) => {
    const held = await holdTheirs(change, contract)
    if (isRefusal(held)) return held
    const row = await allocationOf(change, { contract, allocation })
    if (!row) return notFound
    if (await isBooked(change, contract, row.employment_id)) {
      return unfit('', 'They have a session to come. Move it or call it off first.')
    }
    const { numUpdatedRows } = await change.db
      .updateTable('contract_allocation')
      .set({ until_on: addDays(change.who.today, -1), version: version + 1 })
      .where('id', '=', allocation)
      .where('id', 'in', theirAllocations(change))
      .where('version', '=', version)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    if (held.person !== null) {
      const over = { employment: row.employment_id, viewer: held.person }
      await endBond(change.db, over, change.who.now)
    }
    return done({ id: contract })
  })

const theirAllocations = (change: Change) =>
  change.writable('contract_allocation', through('contract', 'contract_id', managesPlace))

const allocationOf = (change: Change, of: { contract: string; allocation: string }) =>
  change.db
    .selectFrom('contract_allocation')
    .select(['id', 'employment_id'])
    .where('id', '=', of.allocation)
    .where('contract_id', '=', of.contract)
    .where('id', 'in', theirAllocations(change))
    .executeTakeFirst()

async function isBooked({ db, who }: Change, contract: string, employment: string) {
  const row = await db
    .selectFrom('contract_charge as c')
    .innerJoin('supervisee as s', 's.session_id', 'c.session_id')
    .select('c.session_id')
    .where('c.contract_id', '=', contract)
    .where('c.state', '=', 'booked')
    .where('c.starts_at', '>', who.now)
    .where('s.employment_id', '=', employment)
    .where('s.status', '=', 'booked')
    .executeTakeFirst()
  return row !== undefined
}
