import type { Change } from '../access/change.ts'
import type { About } from './about.ts'
import type { KeptRow } from './columns.ts'
import { rowsInPiece } from './limits.ts'
import { piecePlace } from './load-file.ts'

/** Writes what is known of a file, sealed for whoever brought it; what was there makes room. */
export const keepAbout = (change: Change, file: string, about: About) =>
  keepPiece(change, file, 0, about)

export async function keepRows(change: Change, file: string, rows: readonly KeptRow[]) {
  for (let from = 0; from < rows.length; from += rowsInPiece) {
    await keepPiece(change, file, from / rowsInPiece + 1, rows.slice(from, from + rowsInPiece))
  }
}

async function keepPiece(change: Change, file: string, number: number, what: unknown) {
  const { person, now } = change.who
  const sealer = await change.sealer(person)
  const words = sealer.seal('import_rows', 'words', piecePlace(file, number), JSON.stringify(what))
  await change.db
    .insertInto('import_rows')
    .values({ file_id: file, number, person_id: person, made_at: now, words })
    .onConflict((conflict) => conflict.columns(['file_id', 'number']).doUpdateSet({ words }))
    .execute()
}

export const dropPieces = ({ db }: Pick<Change, 'db'>, file: string) =>
  db.deleteFrom('import_rows').where('file_id', '=', file).execute()
