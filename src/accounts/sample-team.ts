import { open, type Door } from '../access/door.ts'
import { View } from '../access/view.ts'
import type { Job } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { alertsWaiting } from './queries.ts'

export type SamplePerson = { person: string; name: string; job: Job; waiting: number }

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
  const rows = await open(door)
    .store.read.selectFrom('employment as e')
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
  return rows.filter((row, i) => rows.findIndex((each) => each.person === row.person) === i)
}
