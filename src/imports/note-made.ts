import type { Change } from '../access/change.ts'
import type { ImportedThing } from '../database/schema.ts'

/** Rows written with one statement: far below what SQLite takes, and others get a turn between. */
const chunk = 200

/** Writes many rows a chunk at a time; everybody else’s reading goes on in between. */
export async function inParts<Row>(rows: readonly Row[], write: (rows: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += chunk) {
    await write(rows.slice(from, from + chunk))
    await new Promise(setImmediate)
  }
}

/** Keeps what came in, so that exactly that can be taken back. */
export const noteMade = (
  change: Change,
  file: string,
  what: ImportedThing,
  ids: readonly string[],
) =>
  inParts(ids, (some) =>
    change.db
      .insertInto('import_made')
      .values(
        some.map((record_id) => ({
          file_id: file,
          what,
          record_id,
          person_id: change.who.person,
          made_at: change.who.now,
        })),
      )
      .execute(),
  )
