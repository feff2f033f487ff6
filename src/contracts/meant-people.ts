import type { Change } from '../access/change.ts'
import { employmentUnderManager } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { beginBond } from '../supervisors/external-bonds.ts'
import type { Day } from '../time/types.ts'

/** People the asker manages who work on this day or later: whom hours can be kept for. */
export const managedJobs = (change: Change, day: Day) =>
  change.db
    .selectFrom('employment')
    .select(['id', 'person_id', 'team_id'])
    .where('id', 'in', change.writable('employment', employmentUnderManager))
    .where('team_id', 'is not', null)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', day)]))
    .execute()

type Meant = {
  contract: string
  employment: string
  person: string
  minutes: number | null
  fromOn: Day
  untilOn: Day | null
  /** Who supervises them, when they sign in. */
  viewer: string | null
}

/** Hours of a contract for one person; a supervisor who signs in sees them from that day on. */
export async function allocateInto(change: Change, meant: Meant): Promise<string> {
  const { contract, employment, person, minutes, fromOn, untilOn, viewer } = meant
  const { person: made_by, now: made_at } = change.who
  const id = newId()
  await change.db
    .insertInto('contract_allocation')
    .values({
      id,
      contract_id: contract,
      employment_id: employment,
      person_id: person,
      minutes,
      from_on: fromOn,
      until_on: untilOn,
      made_by,
      made_at,
    })
    .execute()
  if (viewer !== null && viewer !== person) {
    await beginBond(change.db, { employment, viewer, fromOn, untilOn }, made_at)
  }
  return id
}
