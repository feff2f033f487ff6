import type { ImportKind } from '../database/schema.ts'
import { read, readOne } from '../access/view.ts'
import type { Instant } from '../time/types.ts'

export const theFile = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('import_file')
    .selectAll()
    .where('id', '=', p.id)
    .where('person_id', '=', who.person),
)

export type FileRow = NonNullable<Awaited<ReturnType<typeof theFile>>>

/** What the asker began or brought in last. */
export const latestFiles = read((from, _: object, who) =>
  from
    .selectFrom('import_file')
    .select(['id', 'kind', 'state', 'row_count', 'came_in', 'made_at', 'organisation_id'])
    .where('person_id', '=', who.person)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(30),
)

const pieces = read((from, p: { file: string; from: number; to: number }) =>
  from
    .selectFrom('import_rows')
    .select(['number', 'words'])
    .where('file_id', '=', p.file)
    .where('number', '>=', p.from)
    .where('number', '<=', p.to)
    .orderBy('number'),
)

/** Sealed pieces of a file, those of a few numbers or all; number 0 says what the columns are. */
export const piecesOf = (
  view: Parameters<typeof pieces>[0],
  file: string,
  { from = 1, to = 1_000_000 }: { from?: number; to?: number } = {},
) => pieces(view, { file, from, to })

/** What columns were taken for before, in this organisation and kind of file. */
export const rememberedMarks = read((from, p: { organisation: string; kind: ImportKind }) =>
  from
    .selectFrom('import_match')
    .select(['mark', 'field'])
    .where('organisation_id', '=', p.organisation)
    .where('kind', '=', p.kind),
)

export const myself = readOne((from, _: object, who) =>
  from.selectFrom('person').select(['name', 'email']).where('id', '=', who.person),
)

export const teamsOf = read((from, p: { organisation: string }) =>
  from
    .selectFrom('team')
    .select(['id', 'name'])
    .where('organisation_id', '=', p.organisation)
    .orderBy((of) => of.fn('lower', ['name']))
    .limit(1000),
)

/** Everyone with a job in an organisation, one row for each job. */
export const jobsIn = read((from, p: { organisation: string }) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['p.id', 'p.name', 'p.email', 'p.deactivated_at', 'e.until_on'])
    .where('e.organisation_id', '=', p.organisation)
    .limit(20_000),
)

/** Everybody the asker holds or held. */
export const everyHolding = read((from, _: object, who) =>
  from
    .selectFrom('holding')
    .select(['id', 'label', 'ref', 'held_since', 'ended_on'])
    .where('person_id', '=', who.person)
    .limit(20_000),
)

/** The asker's own contacts from one moment to another. */
export const contactsThere = read((from, p: { since: Instant; until: Instant }, who) =>
  from
    .selectFrom('contact')
    .select(['holding_id as holding', 'at as moment', 'minutes', 'medium'])
    .where('person_id', '=', who.person)
    .where('at', '>=', p.since)
    .where('at', '<=', p.until)
    .limit(100_000),
)
