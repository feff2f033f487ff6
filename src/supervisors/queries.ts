import { read, readOne, type View } from '../access/view.ts'

/** Organisations for which the asker finds supervisors, and pays them. */
export const managedPlaces = read((from, _: object, who) =>
  from
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name'])
    .where('o.id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select('e.organisation_id')
        .where('e.person_id', '=', who.person)
        .where('e.job', '=', 'manager')
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
    )
    .orderBy('o.name')
    .orderBy('o.id'),
)

/** Rows on one page of a list. */
export const pageSize = 100

const directory = (ended: boolean) =>
  read((from, p: { limit: number; offset: number }) =>
    from
      .selectFrom('supervisor as s')
      .innerJoin('organisation as o', 'o.id', 's.organisation_id')
      .select(['s.id', 's.name', 's.approach', 's.insurance_until', 's.dbs_until', 's.person_id'])
      .select(['o.name as organisation', 's.ended_at'])
      .where('s.version', 'is not', null)
      .where('s.ended_at', ended ? 'is not' : 'is', null)
      .orderBy((of) => of.fn('lower', ['s.name']))
      .orderBy('s.id')
      .limit(p.limit)
      .offset(p.offset),
  )
const runningDirectory = directory(false)
const endedDirectory = directory(true)

/** One page of the directory, A to Z, and one row more when there is another page. */
export const directoryRows = (view: View, { ended, page }: { ended: boolean; page: number }) =>
  (ended ? endedDirectory : runningDirectory)(view, {
    limit: pageSize + 1,
    offset: (page - 1) * pageSize,
  })

const oneSupervisor = readOne((from, p: { id: string }) =>
  from
    .selectFrom('supervisor as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name as organisation')
    .where('s.id', '=', p.id)
    .where('s.made_at', 'is not', null),
)

/** A supervisor of an organisation the asker manages, with what they need to get in and sit down. */
export async function findSupervisor(view: View, id: string) {
  const row = await oneSupervisor(view, { id })
  if (!row) return null
  const words = await view.opener(row.organisation_id, null)
  return { ...row, access_needs: words.open('supervisor', 'access_needs', id, row.access_needs) }
}

export type FoundSupervisor = NonNullable<Awaited<ReturnType<typeof findSupervisor>>>

/** A link to get a sign-in that is still good. */
export const openLink = readOne((from, p: { supervisor: string }, who) =>
  from
    .selectFrom('supervisor_link')
    .select(['id', 'expires_at'])
    .where('supervisor_id', '=', p.supervisor)
    .where('purpose', '=', 'join')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', who.now)
    .orderBy('made_at', 'desc')
    .limit(1),
)

/** Contracts with this supervisor, the newest first. */
export const contractsWith = read((from, p: { supervisor: string }) =>
  from
    .selectFrom('contract')
    .select(['id', 'starts_on', 'ended_at'])
    .where('supervisor_id', '=', p.supervisor)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(100),
)
