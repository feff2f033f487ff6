import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { evaluate } from '../alerts/evaluate.ts'
import { newId } from '../database/ids.ts'
import type { BondKind, Database } from '../database/schema.ts'
import { columnsOf } from '../people/add-employment.ts'
import { endOf, startOf } from '../people/bond-times.ts'
import { defaultWorkingHours } from '../people/working-hours.ts'
import type { Insertable } from 'kysely'
import { alertsAbout } from './alerts-raised.ts'
import type { FinishedFile } from './bring-in.ts'
import { looksAfter } from './looks-after.ts'
import { inParts, noteMade } from './note-made.ts'
import type { PersonRow } from './people-rows.ts'
import { jobsIn } from './queries.ts'
import { WhoLeads } from './who-leads.ts'

type Made = PersonRow & { person: string; employment: string; isNew: boolean }

/** People with their first jobs and who leads them, as `addPerson` writes one of them. */
export async function writePeople(
  change: Change,
  file: FinishedFile,
  rows: readonly PersonRow[],
): Promise<Refusal | null> {
  const organisation = file.organisation_id
  const isTheirs = await mayAdd(change, organisation, rows)
  if (!isTheirs) return notFound
  const known = await peopleByEmail(change, rows)
  if (await worksHere(change, organisation, [...known.values()])) return taken
  const made = rows.map((row): Made => {
    const before = row.email === null ? undefined : known.get(row.email)
    return { ...row, person: before ?? newId(), employment: newId(), isNew: before === undefined }
  })
  const bonds = await bondsOf(change, organisation, made)
  if (bonds === null) return unfit('', 'Somebody named as a lead is not here any more. Look again.')
  await insertAll(change, organisation, { made, bonds })
  await noteMade(
    change,
    file.id,
    'person',
    made.filter(({ isNew }) => isNew).map(({ person }) => person),
  )
  await noteMade(
    change,
    file.id,
    'employment',
    made.map(({ employment }) => employment),
  )
  await noteMade(
    change,
    file.id,
    'bond',
    bonds.map(({ id }) => id),
  )
  await inParts(made, async (some) => {
    const range = { first: some[0]!.employment, last: some.at(-1)!.employment }
    await evaluate(change, range, { byDay: true })
    const jobs = some.map(({ employment }) => employment)
    await noteMade(change, file.id, 'alert', await alertsAbout(change, jobs))
  })
  return null
}

const taken = unfit('email', 'Somebody with one of these e-mails works here since. Look again.')

/** The organisation is one the asker looks after now, and every team is one of its teams. */
async function mayAdd(change: Change, organisation: string, rows: readonly PersonRow[]) {
  if (!(await looksAfter(change.view, organisation))) return false
  const teams = new Set(rows.flatMap(({ team }) => (team === null ? [] : [team])))
  if (teams.size === 0) return true
  const found = await change.db
    .selectFrom('team')
    .select('id')
    .where('id', 'in', [...teams])
    .where('organisation_id', '=', organisation)
    .where('id', 'in', change.writable('team', administers))
    .execute()
  return found.length === teams.size
}

async function peopleByEmail({ db }: Change, rows: readonly PersonRow[]) {
  const emails = rows.flatMap(({ email }) => (email === null ? [] : [email]))
  const known = new Map<string, string>()
  await inParts(emails, async (some) => {
    const found = await db
      .selectFrom('person')
      .select(['id', 'email'])
      .where('email', 'in', some)
      .execute()
    for (const { id, email } of found) known.set(email!, id)
  })
  return known
}

async function worksHere({ db, who }: Change, organisation: string, people: string[]) {
  let found = false
  await inParts(people, async (some) => {
    const row = await db
      .selectFrom('employment')
      .select('id')
      .where('organisation_id', '=', organisation)
      .where('person_id', 'in', some)
      .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
      .executeTakeFirst()
    found ||= row !== undefined
  })
  return found
}

type Bond = Insertable<Database['bond']>

async function bondsOf(change: Change, organisation: string, made: Made[]): Promise<Bond[] | null> {
  const jobs = await jobsIn(change.view, { organisation })
  const here = jobs
    .filter(
      (job) =>
        job.deactivated_at === null && (job.until_on ?? change.who.today) >= change.who.today,
    )
    .map(({ id, name, email }) => ({ id, name, email, works: true }))
  const who = new WhoLeads(made, [...new Map(here.map((each) => [each.id, each])).values()])
  const byRow = new Map(made.map(({ n, person }) => [n, person]))
  const bonds: Bond[] = []
  for (const row of made) {
    for (const [field, kind] of [
      ['lead', 'line'],
      ['manager', 'manager'],
    ] as const) {
      const meant = who.find(row[field], field, row.n)
      if (meant === null) continue
      if ('says' in meant) return null
      bonds.push(bondOf(row, 'id' in meant ? meant.id : byRow.get(meant.row)!, kind))
    }
  }
  return bonds
}

const bondOf = (row: Made, viewer: string, kind: BondKind): Bond => ({
  id: newId(),
  employment_id: row.employment,
  viewer_id: viewer,
  kind,
  from_at: startOf(row.fromOn),
  until_at: row.untilOn && endOf(row.untilOn),
})

async function insertAll(
  { db, who }: Change,
  organisation: string,
  { made, bonds }: { made: Made[]; bonds: Bond[] },
) {
  const fresh = made.filter(({ isNew }) => isNew)
  const people = fresh.map(({ person, name, email }) => ({
    id: person,
    name,
    email,
    created_at: who.now,
  }))
  const jobs = made.map(({ employment, person, ...row }) => ({
    id: employment,
    person_id: person,
    organisation_id: organisation,
    ...columnsOf({ ...row, workingHours: defaultWorkingHours }),
  }))
  await inParts(people, (some) => db.insertInto('person').values(some).execute())
  await inParts(jobs, (some) => db.insertInto('employment').values(some).execute())
  await inParts(bonds, (some) => db.insertInto('bond').values(some).execute())
}
