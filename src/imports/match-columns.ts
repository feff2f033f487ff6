import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import type { ImportKind } from '../database/schema.ts'
import type { About } from './about.ts'
import type { KeptRow } from './columns.ts'
import { markOf } from './headers.ts'
import { dropPieces, keepAbout, keepRows } from './keep-pieces.ts'

type Matched = {
  id: string
  version: number
  about: About
  /** As they were kept; cells of columns that were left out are not kept on. */
  rows: readonly KeptRow[]
}

/** Keeps what each column is and what is wrong in the rows, and remembers it for the next file. */
export const matchColumns = (act: Act, { id, version, about, rows }: Matched) =>
  act.change('import.match', async (change) => {
    const file = await changing(change, { id, version, state: 'checked' })
    if (!file) return (await isTheirs(change, id)) ? changedSince : notFound
    await remember(change, file, about.columns)
    const isKept = about.columns.map(({ field }) => field !== null)
    const columns = about.columns.filter(({ field }) => field !== null)
    const left = about.columns.filter(({ field }) => field === null).map(({ header }) => header)
    await keepAbout(change, id, { ...about, columns, others: [...about.others, ...left] })
    if (left.length > 0) {
      const kept = rows.map(({ n, c }) => ({ n, c: c.filter((_, place) => isKept[place]) }))
      await keepRows(change, id, kept)
    }
    return done({ id })
  })

type Named = { header: string; field: string | null }

/**
 * Remembers columns that were thrown away unread, and lets go of the file: it is chosen once more,
 * and then they are known.
 */
export const rememberColumns = (
  act: Act,
  { id, version, columns }: { id: string; version: number; columns: readonly Named[] },
) =>
  act.change('import.remember', async (change) => {
    const file = await changing(change, { id, version, state: 'matching' })
    if (!file) return (await isTheirs(change, id)) ? changedSince : notFound
    await remember(change, file, columns)
    await dropPieces(change, id)
    await change.db.deleteFrom('import_file').where('id', '=', id).execute()
    return done({ id })
  })

type Step = { id: string; version: number; state: 'matching' | 'checked' }

/** The file at the version its page was made from, going on to the next step. */
const changing = (change: Change, { id, version, state }: Step) =>
  change.db
    .updateTable('import_file')
    .set({ state, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['matching', 'checked'])
    .where('id', 'in', change.writable('import_file', own))
    .returning(['organisation_id', 'kind'])
    .executeTakeFirst()

export const isTheirs = (change: Change, id: string) =>
  change.db
    .selectFrom('import_file')
    .select('id')
    .where('id', '=', id)
    .where('id', 'in', change.writable('import_file', own))
    .executeTakeFirst()

async function remember(
  { db }: Change,
  file: { organisation_id: string; kind: ImportKind },
  columns: readonly Named[],
) {
  for (const { header, field } of columns) {
    const key = { organisation_id: file.organisation_id, kind: file.kind, mark: markOf(header) }
    if (field === null) {
      await db
        .deleteFrom('import_match')
        .where('organisation_id', '=', key.organisation_id)
        .where('kind', '=', key.kind)
        .where('mark', '=', key.mark)
        .execute()
      continue
    }
    await db
      .insertInto('import_match')
      .values({ ...key, field })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'kind', 'mark']).doUpdateSet({ field }),
      )
      .execute()
  }
}
