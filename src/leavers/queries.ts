import { read, readOne, type View } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'
import { lastWeeksDays } from '../people/last-weeks.ts'
import { addDays } from '../time/london.ts'

/** Jobs of one person that the asker leads: running ones, and any that left somebody behind. */
export const jobsLed = read((from, p: { person: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id', 'e.person_id', 'e.organisation_id', 'e.from_on', 'e.until_on', 'e.version'])
    .select(['p.name', 't.name as team', 'o.name as organisation'])
    .where('e.person_id', '=', p.person)
    .where('e.person_id', '!=', who.person)
    .where('e.holds', '=', 1)
    .where('e.id', 'in', bondedTo(from, who, 'line'))
    .where((of) =>
      of.or([
        of('e.until_on', 'is', null),
        of('e.until_on', '>=', who.today),
        of.exists(
          of
            .selectFrom('holding as h')
            .select('h.id')
            .whereRef('h.employment_id', '=', 'e.id')
            .where('h.ended_on', 'is', null),
        ),
      ]),
    )
    .orderBy('e.from_on')
    .orderBy('e.id'),
)

export type JobLed = Awaited<ReturnType<typeof jobsLed>>[number]

const heldIn = read((from, p: { employment: string }) =>
  from
    .selectFrom('holding')
    .select([
      'id',
      'employment_id',
      'person_id',
      'label',
      'ref',
      'version',
      'held_since',
      'risk',
      'status',
    ])
    .select('ended_on')
    .where('employment_id', '=', p.employment)
    .orderBy('held_since')
    .orderBy('id'),
)

/** Every holding of one job, the ended ones without their labels. */
export async function holdingsOf(view: View, employment: string) {
  const rows = await heldIn(view, { employment })
  if (rows.length === 0) return []
  const words = await view.opener(rows[0]!.person_id)
  return rows.map((row) => ({
    ...row,
    label: row.ended_on === null ? words.open('holding', 'label', row.id, row.label)! : '',
  }))
}

export type HeldHere = Awaited<ReturnType<typeof holdingsOf>>[number]

const whoMayTake = read((from, p: { organisation: string; person: string; soon: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.id', 'e.person_id', 'p.name'])
    .select((of) => [
      of
        .selectFrom('holding as h')
        .select((h) => h.fn.countAll<number>().as('held'))
        .whereRef('h.employment_id', '=', 'e.id')
        .where('h.status', 'in', ['open', 'review_calls'])
        .as('held'),
      of
        .selectFrom('load_reading as r')
        .select('r.past')
        .whereRef('r.employment_id', '=', 'e.id')
        .where('r.metric', '=', 'held')
        .as('agreed'),
    ])
    .where('e.organisation_id', '=', p.organisation)
    .where('e.person_id', '!=', p.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>', p.soon)]))
    .where('p.deactivated_at', 'is', null)
    .where((of) =>
      of.or([of('e.person_id', '=', who.person), of('e.id', 'in', bondedTo(from, who, 'line'))]),
    )
    .orderBy('p.name')
    .orderBy('e.id'),
)

/** Who may take somebody over: those the asker leads in the same organisation, and the asker. */
export const receiversFor = (view: View, { organisation_id: organisation, person_id }: JobLed) =>
  whoMayTake(view, {
    organisation,
    person: person_id,
    soon: addDays(view.who.today, lastWeeksDays),
  })

/** Open promises of one person that the asker can see already; all of them pass on. */
export const promisesOf = readOne((from, p: { person: string; organisation: string }) =>
  from
    .selectFrom('action')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('owner_id', '=', p.person)
    .where('organisation_id', '=', p.organisation)
    .where('status', '=', 'open'),
)
