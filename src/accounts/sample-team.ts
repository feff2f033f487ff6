import { open, type Door } from '../access/door.ts'
import { View } from '../access/view.ts'
import type { Store } from '../database/connection.ts'
import type { Job } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { alertsWaiting } from './queries.ts'

export type SamplePerson = {
  person: string
  name: string
  job: Job | 'external_supervisor'
  waiting: number
}

/** Everyone of a made-up team, A to Z, with the alerts each would find waiting. */
export async function sampleTeam(door: Door, now: Instant): Promise<SamplePerson[]> {
  const { store, vault } = open(door)
  const today = londonDay(now)
  const { read: db, dialect } = store
  const team = await sampleEmployments(door, today)
  return Promise.all(
    team.map(async ({ person, name, job }) => {
      const view = new View({ person, now, today }, { db, dialect, vault })
      return { person, name, job, waiting: Number((await alertsWaiting(view, {}))?.count ?? 0) }
    }),
  )
}

/** Whether this person is made up; nobody real can be signed in by pressing a button. */
export const isSamplePerson = async (door: Door, person: string, now: Instant) =>
  (await sampleEmployments(door, londonDay(now))).some((each) => each.person === person)

async function sampleEmployments(door: Door, today: string) {
  const { read } = open(door).store
  const rows = await read
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['p.id as person', 'p.name', 'e.job'])
    .where('o.made_up', '=', 1)
    .where('p.deactivated_at', 'is', null)
    .where('e.from_on', '<=', today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', today)]))
    .where('e.person_id', 'not in', (of) =>
      of
        .selectFrom('employment as x')
        .innerJoin('organisation as y', 'y.id', 'x.organisation_id')
        .select('x.person_id')
        .where('y.made_up', '=', 0),
    )
    .orderBy('p.name')
    .orderBy('e.id')
    .execute()
  const everyone = [...rows, ...(await sampleSupervisors(read))]
  return everyone
    .filter((row, i) => everyone.findIndex((it) => it.person === row.person) === i)
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Those who supervise a made-up team from outside, and nobody real. */
async function sampleSupervisors(read: Store['read']) {
  const rows = await read
    .selectFrom('supervisor as v')
    .innerJoin('organisation as o', 'o.id', 'v.organisation_id')
    .innerJoin('person as p', 'p.id', 'v.person_id')
    .select(['p.id as person', 'p.name', 'o.made_up'])
    .where('v.ended_at', 'is', null)
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .execute()
  const real = new Set(rows.filter((row) => row.made_up === 0).map(({ person }) => person))
  return rows
    .filter((row) => row.made_up === 1 && !real.has(row.person))
    .map(({ person, name }) => ({ person, name, job: 'external_supervisor' as const }))
}
