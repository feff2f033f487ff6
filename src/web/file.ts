import { csv } from './csv.ts'
import { pageHeaders } from './headers.ts'
import type { List } from './list.ts'
import { xlsx } from './xlsx.ts'

/** A file for its reader to keep. Its name says nothing about anyone, and nobody else keeps it. */
export const fileAnswer = (
  body: string | Uint8Array<ArrayBuffer>,
  { name, type }: { name: string; type: string },
) =>
  new Response(body, {
    headers: {
      ...pageHeaders,
      'Cache-Control': 'no-store, private',
      'Content-Type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type FileKind = 'csv' | 'xlsx'

/** Which file the end of an address asks for; null for the page. */
export const fileAsked = (asked: string | null): FileKind | null =>
  asked === 'csv' || asked === 'xlsx' ? asked : null

/** The list as a file to keep. Lines in a cell end alike in both. */
export async function listAnswer({ name, headings, rows }: List, kind: FileKind) {
  const even = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(/\r\n?/g, '\n') : cell)),
  )
  if (kind === 'csv') {
    return fileAnswer(csv({ headings, rows: even }), { name: `${name}.csv`, type: 'text/csv' })
  }
  const body = new Uint8Array(await xlsx({ headings, rows: even }))
  return fileAnswer(body, { name: `${name}.xlsx`, type: sheet })
}

/** The same address as files: the same filters, and no page, for the file has all of them. */
export function fileLinks(url: URL): Record<FileKind, string> {
  const of = (kind: FileKind) => {
    const query = new URLSearchParams(url.search)
    for (const name of ['page', 'said', 'file']) query.delete(name)
    query.set('file', kind)
    return `${url.pathname}?${query}`
  }
  return { csv: of('csv'), xlsx: of('xlsx') }
}
