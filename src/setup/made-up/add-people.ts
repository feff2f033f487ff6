import { writeWorkingHours } from '../../people/working-hours.ts'
import { newId } from '../../database/ids.ts'
import type { Flag } from '../../database/columns.ts'
import { addDays } from '../../time/london.ts'
import type { Day } from '../../time/types.ts'
import { daysOfHistory, momentOf } from './calendar.ts'
import * as cast from './cast.ts'
import type { EmploymentFacts, EmploymentKey, OrganisationKey, PersonKey } from './cast.ts'
import type { Loading } from './loading.ts'

const entries = <K extends string, V>(of: Record<K, V>) => Object.entries(of) as [K, V][]

/** The two organisations, everyone in them, and who answers to whom. */
export async function addPeople(loading: Loading) {
  await addOrganisations(loading)
  await addEveryone(loading)
  await addEmployments(loading)
  await addBonds(loading)
}

async function addOrganisations({ db, calendar, organisations, teams }: Loading) {
  const created_at = momentOf(calendar.daysAgo(daysOfHistory + 6), '09:30')
  const made = entries(cast.organisations).map(([key, facts]) => ({
    id: organisations[key],
    ...facts,
    made_up: 1 as Flag,
    created_at,
  }))
  await db.insertInto('organisation').values(made).execute()
  const named = entries(cast.teams).map(([key, { name, of, site }]) => ({
    id: teams[key],
    organisation_id: organisations[of],
    name,
    site,
  }))
  await db.insertInto('team').values(named).execute()
  const contacts = Object.values(organisations).flatMap((organisation_id) =>
    cast.helpNumbers.map((help, position) => ({
      id: newId(),
      organisation_id,
      position,
      checked_on: calendar.daysAgo(19),
      ...help,
    })),
  )
  await db.insertInto('help_contact').values(contacts).execute()
}

async function addEveryone({ db, calendar, people, organisations }: Loading) {
  const created_at = momentOf(calendar.daysAgo(daysOfHistory + 5), '10:00')
  const rows = entries(cast.people).map(([key, name]) => {
    const [felt_sharing, reader] = cast.standingChoices[key] ?? (['only_me', null] as const)
    const felt_sharing_with = reader && people[reader]
    return { id: people[key], name, created_at, felt_sharing, felt_sharing_with }
  })
  // Nobody can be pointed to before they are there.
  await db
    .insertInto('person')
    .values(rows.map((row) => ({ ...row, felt_sharing_with: null })))
    .execute()
  for (const { id, felt_sharing_with } of rows.filter((row) => row.felt_sharing_with)) {
    await db.updateTable('person').set({ felt_sharing_with }).where('id', '=', id).execute()
  }
  const duties = entries<PersonKey, OrganisationKey>(cast.administrators as never).map(
    ([key, of]) => ({
      person_id: people[key],
      organisation_id: organisations[of],
      from_at: created_at,
    }),
  )
  await db.insertInto('administrator').values(duties).execute()
}

async function addEmployments({ db, calendar, ...ids }: Loading) {
  const rows = entries<EmploymentKey, EmploymentFacts>(cast.employments).map(([key, facts]) => {
    const started = calendar.daysAgo(facts.inRole)
    return {
      id: ids.employments[key],
      person_id: ids.people[facts.person],
      organisation_id: ids.organisations[facts.of],
      team_id: facts.team && ids.teams[facts.team],
      job: facts.job,
      holds: (facts.holds ? 1 : 0) as Flag,
      weekly_hours: facts.hours,
      working_hours: writeWorkingHours(facts.pattern),
      started_in_role: started,
      from_on: started,
      until_on: facts.ended === undefined ? null : calendar.daysAgo(facts.ended),
    }
  })
  await db.insertInto('employment').values(rows).execute()
}

async function addBonds({ db, calendar, people, employments }: Loading) {
  const rows = cast.bonds.map(({ on, by, kind, from, until }) => ({
    id: newId(),
    employment_id: employments[on],
    viewer_id: people[by],
    kind,
    from_at:
      from === undefined
        ? momentOf(calendar.daysAgo(inRole(on)), '00:00')
        : endOf(calendar.daysAgo(from)),
    until_at: until === undefined ? null : endOf(calendar.daysAgo(until)),
  }))
  await db.insertInto('bond').values(rows).execute()
}

const inRole = (key: EmploymentKey) => cast.employments[key].inRole

const endOf = (day: Day) => momentOf(addDays(day, 1), '00:00')
