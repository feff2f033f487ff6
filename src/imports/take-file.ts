import { done, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { ImportKind } from '../database/schema.ts'
import type { View } from '../access/view.ts'
import type { About } from './about.ts'
import { isProblem, sayCell, type Problem } from './cell.ts'
import { sortColumns, type KeptRow, type Sorted } from './columns.ts'
import { findTable, type Table } from './find-table.ts'
import { guess, isIdentity } from './headers.ts'
import { isTheirs } from './is-theirs.ts'
import { keepAbout, keepRows } from './keep-pieces.ts'
import { myself, rememberedMarks } from './queries.ts'
import type { Read } from './read-csv.ts'

export type Taken = { about: About; rows: KeptRow[] }
export type Place = { kind: ImportKind; organisation: string; employment: string | null }

/** What there is to keep of a file that was read: known columns, and only the asker's own rows. */
export async function sortFile(
  view: View,
  read: Read,
  { kind, organisation }: Place,
): Promise<Taken | Problem> {
  const marks = await rememberedMarks(view, { organisation, kind })
  const remembered = new Map(marks.map(({ mark, field }) => [mark, field]))
  const knows = (header: string) =>
    header !== '' && (guess(header, kind, remembered) !== null || isIdentity(header, kind))
  const table = findTable(read.sheets, knows)
  if (isProblem(table)) return table
  const sorted = sortColumns(table, { kind, remembered })
  const me = (await myself(view, {}))!
  const own = ownRows(sorted, me)
  if (own.rows.length === 0) return { problem: nobodys(own.column, me.name) }
  return { about: aboutOf(read, table, { sorted, own }), rows: own.rows }
}

const nobodys = (column: string, name: string) =>
  `No row names you in the column “${column}”. Write your name there as “${name}”, or take that column out.`

type Own = { rows: KeptRow[]; elsewhere: number; column: string }

/** Rows of somebody else are theirs to bring: they are left out before anything is stored. */
function ownRows({ columns, rows }: Sorted, me: { name: string; email: string | null }): Own {
  const place = columns.findIndex(({ field }) => field === 'worker')
  if (place === -1) return { rows, elsewhere: 0, column: '' }
  const own = rows.filter(({ c }) => isTheirs(sayCell(c[place]), me))
  return { rows: own, elsewhere: rows.length - own.length, column: columns[place]!.header }
}

function aboutOf(read: Read, table: Table, { sorted, own }: { sorted: Sorted; own: Own }): About {
  const from =
    table.sheet !== null && read.sheets.length > 1
      ? [`These rows come from the sheet “${table.sheet.slice(0, 40)}”.`]
      : []
  return {
    sheet: table.sheet,
    said: [...read.said, ...from],
    columns: sorted.columns,
    others: sorted.others,
    refused: sorted.refused,
    sums: table.leftOut,
    elsewhere: own.elsewhere,
    fill: {},
    checked: null,
  }
}

/** Keeps a file while its columns are matched. Nothing of it is anybody else's to see. */
export const takeFile = (
  act: Act,
  { about, rows }: Taken,
  { kind, organisation, employment }: Place,
) =>
  act.change('import.take', async (change) => {
    const id = newId()
    await change.db
      .insertInto('import_file')
      .values({
        id,
        person_id: change.who.person,
        organisation_id: organisation,
        employment_id: employment,
        kind,
        state: 'matching',
        row_count: rows.length,
        made_at: change.who.now,
      })
      .execute()
    await keepAbout(change, id, about)
    await keepRows(change, id, rows)
    return done({ id })
  })
