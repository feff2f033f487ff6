import type { Problem } from './cell.ts'
import { zipLimits } from './limits.ts'
import { contentsOf, unfold, type Entry } from './zip.ts'

const damaged =
  'This workbook is damaged, or was cut off on its way. Open it in Excel, save it again and choose the new one.'
const tooMuch =
  'This workbook unfolds to more than we open at once. Copy the rows you need into a new workbook and choose that one.'

/** Whether a packed file is a workbook that is safe to open: null, or why not. */
export function refuseWorkbook(bytes: Buffer): Problem | null {
  const entries = contentsOf(bytes)
  if (!entries) return { problem: damaged }
  const problem =
    refuseKind(entries.map(({ name }) => name)) ??
    refuseSize(entries, bytes.length) ??
    refuseInside(bytes, entries)
  return problem === null ? null : { problem }
}

function refuseKind(names: string[]): string | null {
  const has = (test: (name: string) => boolean) => names.some(test)
  if (has((name) => name.endsWith('vbaProject.bin'))) {
    return 'This workbook has macros in it. Save it as “Excel Workbook (.xlsx)”, without macros, and choose that one.'
  }
  if (has((name) => name.startsWith('xl/externalLinks/'))) {
    return 'This workbook takes cells from other workbooks. Copy the rows as values into a new one and choose that.'
  }
  if (has((name) => name === 'xl/workbook.bin')) {
    return 'This is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)” and choose that one.'
  }
  if (has((name) => name === 'xl/workbook.xml')) return null
  if (has((name) => name === 'content.xml')) {
    return 'This is a LibreOffice file. Save it as “Excel 2007–365 (.xlsx)” or CSV and choose that one.'
  }
  if (has((name) => name.endsWith('.iwa'))) {
    return 'This is an Apple Numbers file. Use “Export to CSV or Excel” in Numbers and choose that one.'
  }
  if (has((name) => name.startsWith('word/'))) {
    return 'This is a Word document. Copy the table into a spreadsheet and choose that one.'
  }
  return 'This is a packed file, not a spreadsheet. Unpack it and choose the spreadsheet inside.'
}

function refuseSize(entries: Entry[], fileBytes: number): string | null {
  if (entries.some(({ flags }) => (flags & 1) === 1)) {
    return 'This workbook has a password. Take it off, save the workbook and choose it again.'
  }
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return damaged
  const all = entries.reduce((sum, { size }) => sum + size, 0)
  const isBomb = ({ size, packed }: Entry) => size > 1024 * 1024 && size > packed * zipLimits.ratio
  const isOver =
    entries.length > zipLimits.entries ||
    all > zipLimits.allBytes ||
    entries.some(({ size }) => size > zipLimits.entryBytes) ||
    entries.some(isBomb)
  if (isOver) return tooMuch
  const packed = entries.reduce((sum, each) => sum + each.packed, 0)
  return packed > fileBytes ? damaged : null
}

/** Each part is unfolded to what it said, and no more, before anything reads it. */
function refuseInside(bytes: Buffer, entries: Entry[]): string | null {
  let cells = 0
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue
    const part = unfold(bytes, entry)
    if (part === null) return damaged
    const text = part.toString('latin1')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
      return 'This workbook has parts that no spreadsheet program writes. Open it in Excel, save it again and choose the new one.'
    }
    if (!entry.name.startsWith('xl/worksheets/')) continue
    cells += count(text, '<c ') + count(text, '<c>')
    if (cells > zipLimits.cells || lastRow(text) > zipLimits.rowNumber) return tooMuch
  }
  return null
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found += 1
  return found
}

/** The highest row number: empty rows up to it would be made one by one. */
function lastRow(text: string): number {
  let last = 0
  for (const [, plain, cell] of text.matchAll(/\br\s*=\s*["'](?:(\d+)|[A-Z]{1,9}(\d+))["']/gi)) {
    last = Math.max(last, Number(plain ?? cell))
  }
  return last
}
