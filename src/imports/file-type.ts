import type { Problem } from './cell.ts'

/** What a file is by its first bytes; what it is called is never asked. */
export type FileType = 'zip' | 'text'

const starts: readonly [bytes: string, problem: string][] = [
  [
    'd0cf11e0a1b11ae1',
    'This is an old Excel file, or one with a password. Take the password off, save it as “Excel Workbook (.xlsx)” and choose that one.',
  ],
  ['25504446', 'This is a PDF. Export the list again as CSV or Excel.'],
  ['89504e47', 'This is a picture. Export the list as CSV or Excel.'],
  ['ffd8ff', 'This is a picture. Export the list as CSV or Excel.'],
  ['47494638', 'This is a picture. Export the list as CSV or Excel.'],
  ['1f8b', 'This file is packed. Unpack it first, then choose the spreadsheet inside.'],
  ['377abcaf271c', 'This file is packed. Unpack it first, then choose the spreadsheet inside.'],
  ['52617221', 'This file is packed. Unpack it first, then choose the spreadsheet inside.'],
  ['7b5c727466', 'This is a text document. Export the list as CSV or Excel.'],
]

export function typeOf(bytes: Buffer): FileType | Problem {
  if (bytes.length === 0) return { problem: 'This file is empty. Export the list again.' }
  const head = bytes.subarray(0, 16).toString('hex')
  const known = starts.find(([start]) => head.startsWith(start))
  if (known) return { problem: known[1] }
  return head.startsWith('504b0304') || head.startsWith('504b0506') ? 'zip' : 'text'
}

/** Pages and data that are often saved under a spreadsheet’s name. */
export function refuseText(text: string): Problem | null {
  const start = text.slice(0, 2000).trimStart().toLowerCase()
  if (/^<(?:!doctype html|html|table|meta|head|body)\b/.test(start)) {
    return {
      problem:
        'This is a web page with a spreadsheet’s name. Open it in Excel, save it as “CSV UTF-8” and choose that one.',
    }
  }
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) {
    return { problem: 'This is an XML file. Open it in Excel and save it as .xlsx or CSV.' }
  }
  if (/^[[{]\s*["{[]/.test(start)) {
    return { problem: 'This is a JSON file. Export the list as CSV or Excel.' }
  }
  return null
}
