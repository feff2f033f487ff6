import { done, type Act, type Change, type Refusal } from '../access/change.ts'
import { orEmailTaken } from '../accounts/email-taken.ts'
import { insertPerson, type PersonInput } from '../people/add-person.ts'
import { defaultWorkingHours } from '../people/working-hours.ts'
import type { Day } from '../time/types.ts'

export type FirstPerson = {
  name: string
  email: string | null
  weeklyHours: number
  startedInRole: Day
}

type FirstPeople = {
  team: string
  lead: FirstPerson
  worker: FirstPerson
  /** Then the person who sets this up leads the lead, and is manager of both. */
  leadAnswersToMe: boolean
}

/** A lead and a link worker who answers to them: the smallest team there is. */
export const addFirstPeople = (act: Act, input: FirstPeople) =>
  orEmailTaken(
    act.change('setup.people', async (change) => {
      const { team, lead, worker, leadAnswersToMe } = input
      const above = leadAnswersToMe ? change.who.person : null
      const both = { team, manager: above }
      const first = await add(change, { ...lead, ...both, job: 'lead', line: above }, 'lead')
      if ('refused' in first) return first
      const second = { ...worker, ...both, job: 'link_worker', line: first.id } as const
      const added = await add(change, second, 'worker')
      return 'refused' in added ? added : done({ id: added.id })
    }),
  )

type Described = FirstPerson & Pick<PersonInput, 'job' | 'line' | 'manager'> & { team: string }

/** A refusal is shown beside the field of the person it is about. */
async function add(change: Change, person: Described, who: 'lead' | 'worker') {
  const { today } = change.who
  const added = await insertPerson(change, {
    ...person,
    holds: person.job === 'link_worker',
    workingHours: defaultWorkingHours,
    fromOn: today,
    untilOn: null,
  })
  return 'refused' in added ? named(added, who) : added
}

function named(refusal: Refusal, who: string): Refusal {
  if (refusal.refused !== 'unfit') return refusal
  const errors = refusal.errors.map(({ field, message }) => ({ field: `${who}_${field}`, message }))
  return { refused: 'unfit', errors }
}
