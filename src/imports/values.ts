import { isBlank, sayCell, type Cell } from './cell.ts'
import { timeOf } from './dates.ts'
import type { FieldDef } from './field-def.ts'
import { plainHeader } from './headers.ts'

type ReadValue = { value: string } | { wrong: string } | null

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'on', 'ticked', 'checked', '✓', '✔', 'ja'])
const no = new Set(['no', 'n', 'false', '0', 'off', '-', 'none', 'n/a', 'unticked', 'unchecked'])

/** `yes`, or nothing for a no: what a tick box sends. */
export function readYes(cell: Cell | undefined): ReadValue {
  if (isBlank(cell)) return null
  const word = sayCell(cell).toLowerCase()
  if (yes.has(word)) return { value: 'yes' }
  if (no.has(word)) return null
  return { wrong: `“${short(word)}” is neither yes nor no. Write Yes or No.` }
}

/** A time of day, also as the share of a day that spreadsheets keep. */
export function readTime(cell: Cell | undefined): ReadValue {
  if (isBlank(cell)) return null
  if (typeof cell === 'object') return cell.time ? { value: cell.time } : null
  const text = cell!.trim()
  const share = /^0?\.\d+$/.test(text) ? Math.round(Number(text) * 1440) : null
  if (share !== null) return { value: timeOf(Math.floor(share / 60), share % 60, undefined)! }
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\.?)?$/i.exec(text)
  const time =
    found && (found[2] || found[3]) && timeOf(Number(found[1]), Number(found[2] ?? 0), found[3])
  return time ? { value: time } : { wrong: `“${short(text)}” is not a time. Write it as 14:30.` }
}

/** Minutes: '45', '45 mins', '1 h 15', '1:15', '0.5 hours'; also a duration of the spreadsheet. */
export function readMinutes(cell: Cell | undefined): ReadValue {
  if (isBlank(cell)) return null
  if (typeof cell === 'object') return cell.time ? { value: String(ofClock(cell.time)) } : null
  const text = cell!.trim().toLowerCase()
  const minutes = minutesIn(text)
  return minutes === null
    ? { wrong: `“${short(text)}” is not a number of minutes. Write a number from 1 to 240.` }
    : { value: String(minutes) }
}

const ofClock = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])

function minutesIn(text: string): number | null {
  const plain = /^(\d{1,4})(?:\.0+)?\s*(?:m|mins?|minutes?)?$/.exec(text)
  if (plain) return Number(plain[1])
  if (/^0\.\d{2,}$/.test(text)) return Math.round(Number(text) * 1440)
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) return ofClock(text)
  const hours =
    /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hrs?|hours?)(?:\s*(?:and\s*)?(\d{1,2})\s*(?:m|mins?|minutes?)?)?$/.exec(
      text,
    )
  return hours ? Math.round(Number(hours[1]) * 60) + Number(hours[2] ?? 0) : null
}

/** A number with a point or a comma, such as hours a week. */
export function readDecimal(cell: Cell | undefined): ReadValue {
  if (isBlank(cell)) return null
  const text = sayCell(cell)
    .toLowerCase()
    .replace(',', '.')
    .replace(/\s*(?:h|hrs?|hours?)?(?: per| a)?(?: ?\/? ?w(?:ee)?k)?$/, '')
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(text)) {
    return { wrong: `“${short(sayCell(cell))}” is not a number. Write it as 37.5.` }
  }
  return { value: String(Math.round(Number(text) * 100) / 100) }
}

/** A word of a list by its key, its words here or other words people write for it. */
export function readChoice(cell: Cell | undefined, field: FieldDef): ReadValue {
  if (isBlank(cell)) return null
  const key = keyFor(sayCell(cell), field)
  return key ? { value: key } : { wrong: unknown(sayCell(cell), field) }
}

/** Several words of a list, with ; or , or “and” between them. */
export function readChoices(
  cell: Cell | undefined,
  field: FieldDef,
): { values: string[] } | { wrong: string } | null {
  if (isBlank(cell)) return null
  const text = sayCell(cell)
  const whole = keyFor(text, field)
  if (whole) return { values: [whole] }
  const keys: string[] = []
  for (const part of text.split(/\s*[;|/\n,&]\s*|\s\+\s|\sand\s/i).filter(Boolean)) {
    const key = keyFor(part, field)
    if (!key) return { wrong: unknown(part, field) }
    keys.push(key)
  }
  return { values: [...new Set(keys)] }
}

function keyFor(text: string, { words = {}, also = {} }: FieldDef): string | null {
  const plain = plainHeader(text)
  const isIt = ([key, label]: [string, string]) =>
    plain === plainHeader(key) || plain === plainHeader(label) || (also[key] ?? []).includes(plain)
  return Object.entries(words).find(isIt)?.[0] ?? null
}

const unknown = (text: string, { words = {} }: FieldDef) =>
  `We do not know “${short(text)}” here. Use one of: ${Object.values(words).join(' · ')}.`

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
