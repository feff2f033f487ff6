import type { Job } from '../database/schema.ts'
import { readWrittenDay } from '../time/written-day.ts'

/** One person as typed or pasted; `job` is one of ours once its word is known. */
export type PersonRow = { name: string; email: string; job: string; hours: string; started: string }

export const cells = ['name', 'email', 'job', 'hours', 'started'] as const
export type Cell = (typeof cells)[number]

/** At most so many at once: a page that can still be looked over. */
export const mostPeople = 60

export const fullTime = 37.5

const bullet = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/
const headings = /^(?:full )?names?$/i
const inBrackets = /^(.*?)\s*<\s*([^<>\s]+@[^<>\s]+)\s*>$/

/** One person from each line; the cells after the name may come in any order, and some be missing. */
export function readPeople(text: string): PersonRow[] {
  return text
    .split(/\r?\n/)
    .map((line) => cellsOf(line.replace(bullet, '')))
    .filter(([first, ...rest]) => [first, ...rest].some(Boolean) && !headings.test(first ?? ''))
    .map(rowOf)
}

function cellsOf(line: string): string[] {
  const mark = (['\t', ';', ','] as const).find((each) => line.includes(each)) ?? ','
  return (`${mark}${line}`.match(partedBy[mark]) ?? []).map((part) =>
    part
      .slice(1)
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}

/** A cell in quotation marks may hold the mark that parts the cells. */
const partedBy = {
  '\t': /\t(?:\s*"(?:[^"]|"")*"\s*(?=\t|$)|[^\t]*)/g,
  ';': /;(?:\s*"(?:[^"]|"")*"\s*(?=;|$)|[^;]*)/g,
  ',': /,(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g,
}

function rowOf([first = '', ...rest]: string[]): PersonRow {
  const row: PersonRow = { name: first, email: '', job: '', hours: '', started: '' }
  const mail = inBrackets.exec(first)
  if (mail) Object.assign(row, { name: mail[1], email: mail[2] })
  for (const cell of rest.filter(Boolean)) {
    const kind = kindOf(cell)
    // A second cell of one kind is kept where somebody sees it, and is asked about.
    row[kind] = row[kind] ? `${row[kind]} ${cell}` : cell
  }
  return withUsual(row)
}

function kindOf(cell: string): Cell {
  if (cell.includes('@')) return 'email'
  if (
    /^(?:full|part)[ -]?time$|^\d{1,3}(?:[.,]\d+)? ?(?:h|hrs?|hours?|wte|fte)?\b(?![/.-])(?!.*\d{4})/i.test(
      cell,
    )
  )
    return 'hours'
  return readWrittenDay(cell) || /^\d{1,4}[-/. ]\d/.test(cell) ? 'started' : 'job'
}

/** What is left out is a link worker, full time, whose first day in this work is filled in later. */
const withUsual = (row: PersonRow): PersonRow => ({
  ...row,
  job: row.job === '' ? 'link_worker' : (readJob(row.job) ?? row.job),
  hours: row.hours === '' ? String(fullTime) : row.hours,
})

const jobs: readonly [RegExp, Job][] = [
  [/\b(?:clinical|gp|doctor|dr)\b/, 'clinical_lead'],
  [/\badmin/, 'administrator'],
  [/\bmanager\b/, 'manager'],
  [/\b(?:lead|leader)\b/, 'lead'],
  [
    /link[ -]?worker|\bsplw\b|\blw\b|prescrib|well-?being|navigator|connector|coach|co-?ordinator/,
    'link_worker',
  ],
]

/** 'SPLW' and 'Lead link worker' in our words; null when it is none that we know. */
export function readJob(typed: string): Job | null {
  const text = typed.trim().toLowerCase().replaceAll('_', ' ')
  return jobs.find(([words]) => words.test(text))?.[1] ?? null
}

const parts =
  /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(h|hrs?|hours?|wte|fte)?(?:\s*(?:a|per|\/)\s*(?:w|wk|week))?$/

/** Hours a week, over 0 and at most 60; 0.8 WTE is 30. Null when it cannot be read. */
export function readHours(typed: string): number | null {
  const text = typed.trim().toLowerCase()
  if (/^full[ -]?time$/.test(text)) return fullTime
  const [, number, unit = ''] = parts.exec(text) ?? []
  if (number === undefined) return null
  const given = Number(number.replace(',', '.'))
  const share = unit === 'wte' || unit === 'fte' || (given > 0 && given <= 1)
  const hours = Math.round((share ? given * fullTime : given) * 100) / 100
  return hours > 0 && hours <= 60 ? hours : null
}
