import { done, notFound, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { administers, administersPerson } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import type { Flag } from '../database/columns.ts'
import { newId } from '../database/ids.ts'
import type { Job } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { chosenOrganisation } from './administered.ts'
import { startDuty } from './appoint-administrator.ts'
import { endOf, startOf } from './bond-times.ts'
import { isErased } from './is-erased.ts'
import { writeWorkingHours, type WorkingHours } from './working-hours.ts'

export type EmploymentInput = {
  job: Job
  holds: boolean
  team: string | null
  /** Needed only by someone who looks after more than one organisation. */
  organisation?: string | null
  weeklyHours: number
  workingHours: WorkingHours
  startedInRole: Day
  fromOn: Day
  untilOn: Day | null
}

const nobody = unfit('', 'This person was erased. Add them as somebody new.')

/** A further job for somebody who is known here. */
export const addEmployment = (act: Act, input: EmploymentInput & { person: string }) =>
  act.change('employment.add', async (change) => {
    const known = await change.db
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.person)
      .where('id', 'in', change.writable('person', administersPerson))
      .executeTakeFirst()
    if (!known) return notFound
    if (await isErased(change.db, input.person)) return nobody
    const id = newId()
    return (await insertEmployment(change, { ...input, id })) ?? done({ id })
  })

type NewEmployment = EmploymentInput & {
  id: string
  person: string
  /** The same job in another team: a duty is left as it is, running or taken away. */
  goesOn?: boolean
}

/** The same inside another change. The organisation is the asker's own, never a form's word for it. */
export async function insertEmployment(
  change: Change,
  input: NewEmployment,
): Promise<Refusal | null> {
  const refusal = refuseDays(input)
  if (refusal) return refusal
  const organisation = await organisationFor(change, input)
  if (!organisation) return unfit('team', 'Choose a team of your organisation.')
  const { id, person } = input
  await change.db
    .insertInto('employment')
    .values({ id, person_id: person, organisation_id: organisation, ...columnsOf(input) })
    .execute()
  if (input.job === 'administrator' && !input.goesOn) {
    const days = { from: startOf(input.fromOn), until: input.untilOn && endOf(input.untilOn) }
    const gap = await startDuty(change, { person, organisation, ...days })
    if (gap) return gap
  }
  await reassess(change, id)
  return null
}

export const columnsOf = (input: EmploymentInput) => ({
  team_id: input.team,
  job: input.job,
  holds: (input.holds ? 1 : 0) as Flag,
  weekly_hours: input.weeklyHours,
  working_hours: writeWorkingHours(input.workingHours),
  started_in_role: input.startedInRole,
  from_on: input.fromOn,
  until_on: input.untilOn,
})

export function refuseDays({ fromOn, untilOn }: EmploymentInput): Refusal | null {
  if (untilOn === null || untilOn >= fromOn) return null
  return unfit('until_on', 'Choose a last day that is not before the first.')
}

/** A team says which organisation is meant; without one it is the asker's. */
async function organisationFor(change: Change, { team, organisation }: EmploymentInput) {
  if (team === null) return chosenOrganisation(change, organisation)
  const row = await change.db
    .selectFrom('team')
    .select('organisation_id')
    .where('id', '=', team)
    .where('id', 'in', change.writable('team', administers))
    .executeTakeFirst()
  return row?.organisation_id ?? null
}
