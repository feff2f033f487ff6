import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export type Cell = string | number | null | { bytes: string }

/** A released version's database, as its own program made it. */
export type Kept = {
  /** When it was filled. */
  at: string
  /** The newest migration it knew. */
  last: string
  keyFile: string
  /** The words that made each table and index. */
  schema: string[]
  rows: Record<string, Record<string, Cell>[]>
}

const folder = new URL('releases/', import.meta.url)

export const releases = readdirSync(folder).toSorted()

export const readRelease = (file: string): Kept =>
  JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString('utf8'))

export const valueOf = (cell: Cell) =>
  cell !== null && typeof cell === 'object' ? Buffer.from(cell.bytes, 'base64') : cell
