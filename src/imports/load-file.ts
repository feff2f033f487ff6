import type { View } from '../access/view.ts'
import type { About } from './about.ts'
import type { KeptRow } from './columns.ts'
import { rowsInPiece } from './limits.ts'
import { looksAfter } from './looks-after.ts'
import { piecesOf, theFile, type FileRow } from './queries.ts'

export type LoadedFile = { file: FileRow; about: About | null }

export const piecePlace = (file: string, number: number) => `${file} ${number}`

/**
 * The asker's own file, of people only while they look after that organisation. What its columns
 * are is known only until it came in.
 */
export async function loadFile(view: View, id: string): Promise<LoadedFile | null> {
  const file = await theFile(view, { id })
  if (!file) return null
  if (file.kind === 'people' && !(await looksAfter(view, file.organisation_id))) return null
  const [piece] = await piecesOf(view, id, { from: 0, to: 0 })
  if (!piece) return { file, about: null }
  const words = await view.opener(view.who.person)
  const text = words.open('import_rows', 'words', piecePlace(id, 0), piece.words)!
  return { file, about: JSON.parse(text) as About }
}

/** All rows of a file, or those from one place on, a page of them. */
export async function loadRows(
  view: View,
  id: string,
  page?: { from: number; count: number },
): Promise<KeptRow[]> {
  const first = page ? Math.floor(page.from / rowsInPiece) + 1 : 1
  const last = page ? Math.floor((page.from + page.count - 1) / rowsInPiece) + 1 : undefined
  const found = await piecesOf(view, id, { from: first, ...(last ? { to: last } : {}) })
  const words = await view.opener(view.who.person)
  const rows = found.flatMap(({ number, words: sealed }) => {
    const text = words.open('import_rows', 'words', piecePlace(id, number), sealed)!
    return JSON.parse(text) as KeptRow[]
  })
  if (!page) return rows
  const start = page.from - (first - 1) * rowsInPiece
  return rows.slice(start, start + page.count)
}
