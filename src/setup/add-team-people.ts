import { done, notFound, type Act, type Change, type Refusal } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { orEmailTaken } from '../accounts/email-taken.ts'
import { newId } from '../database/ids.ts'
import { insertBond } from '../people/add-bond.ts'
import { insertPerson } from '../people/add-person.ts'
import { defaultWorkingHours } from '../people/working-hours.ts'
import type { FirstPerson } from './check-people.ts'

type TeamPeople = {
  team: string
  people: readonly FirstPerson[]
  /** Then whoever sets this up leads the lead, and is their manager. */
  leadAnswersToMe: boolean
}

/** Everyone who was typed, or nobody. Who supports whom is asked next. */
export const addTeamPeople = (act: Act, { team, people, leadAnswersToMe }: TeamPeople) =>
  orEmailTaken(
    act.change('setup.people', async (change) => {
      const organisation = await organisationOf(change, team)
      if (!organisation) return notFound
      for (const person of people) {
        const added = await add(change, { team, organisation, person })
        if ('refused' in added) return added
        if (!leadAnswersToMe || person.job !== 'lead') continue
        const refused = await answersToMe(change, added.employment)
        if (refused) return refused
      }
      return done({ id: team })
    }),
  )

async function organisationOf(change: Change, team: string) {
  const row = await change.db
    .selectFrom('team')
    .select('organisation_id')
    .where('id', '=', team)
    .where('id', 'in', change.writable('team', administers))
    .executeTakeFirst()
  return row?.organisation_id ?? null
}

type Adding = { team: string; organisation: string; person: FirstPerson }

/** Managers and clinical leads stand beside teams, not in them. */
async function add(change: Change, { team, organisation, person }: Adding) {
  const { row, job, startedInRole, ...known } = person
  const { today } = change.who
  const added = await insertPerson(change, {
    ...known,
    job,
    startedInRole,
    holds: job === 'link_worker',
    team: job === 'link_worker' || job === 'lead' ? team : null,
    organisation,
    workingHours: defaultWorkingHours,
    fromOn: startedInRole > today ? startedInRole : today,
    untilOn: null,
  })
  return 'refused' in added ? inRow(added, row) : added
}

/** A refusal is shown beside the row it is about. */
function inRow(refusal: Refusal, row: number): Refusal {
  if (refusal.refused !== 'unfit') return refusal
  const errors = refusal.errors.map(({ field, message }) => ({
    field: `${field}[${row}]`,
    message,
  }))
  return { refused: 'unfit', errors }
}

async function answersToMe(change: Change, employment: string): Promise<Refusal | null> {
  const { person: viewer, today: fromOn } = change.who
  for (const kind of ['line', 'manager'] as const) {
    const bond = { id: newId(), employment, viewer, kind, fromOn, untilOn: null, field: '' }
    const refused = await insertBond(change, bond)
    if (refused) return refused
  }
  return null
}
