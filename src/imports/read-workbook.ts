import readExcelFile from 'read-excel-file/universal'
import { cleaned, type Cell, type Problem, type Sheet } from './cell.ts'
import { refuseWorkbook } from './check-workbook.ts'
import { mostLetters } from './limits.ts'
import type { Read } from './read-csv.ts'
import { withinLimits } from './within-limits.ts'

/** Every sheet of a workbook that was looked at first. Formulas are never worked out. */
export async function readWorkbook(bytes: Buffer): Promise<Read | Problem> {
  const refused = refuseWorkbook(bytes)
  if (refused) return refused
  try {
    const sheets = await readExcelFile(new Uint8Array(bytes).buffer)
    return withinLimits({ sheets: sheets.map(sheetOf), said: [] })
  } catch {
    return {
      problem:
        'We cannot read this workbook. Open it in Excel, save it again, or save it as “CSV UTF-8”, and choose that one.',
    }
  }
}

const sheetOf = ({
  sheet,
  data,
}: {
  sheet: string
  data: readonly (readonly unknown[])[]
}): Sheet => ({
  name: sheet,
  rows: data.map((row) => row.map(cellOf)),
})

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return momentOf(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return typeof value === 'string' ? cleaned(value.slice(0, mostLetters)) : ''
}

/** A spreadsheet counts days from 1899: what lies before 1901 is a time of day. */
function momentOf(value: Date): Cell {
  const minute = new Date(Math.round(value.getTime() / 60_000) * 60_000)
  if (Number.isNaN(minute.getTime())) return ''
  const text = minute.toISOString()
  const isTime = minute.getUTCFullYear() < 1901
  return { day: isTime ? null : text.slice(0, 10), time: text.slice(11, 16) }
}
