import type { ExportKind } from '../../views/rights/export-file.tsx'
import { parseWorkingHours, sayWorkingHours } from '../people/working-hours.ts'
import { dataMap, type Retention, type Table } from '../privacy/data-map.ts'
import { isDay, londonDay, londonTime } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { Value } from './own-rows.ts'

export const kindOf = (table: Table): ExportKind => {
  const { title, purpose, retention } = dataMap[table]
  return { title, purpose, kept: sayRetention(retention) }
}

/** Where the name of a column would not tell a reader what it is. */
const columnWords: Record<string, string> = {
  at: 'When',
  back_up_at: 'Back-up from',
  co_person_id: 'Who',
  cpd: 'Counts as CPD',
  digest_at: 'Daily mail at',
  felt_sharing: 'Who sees how a week felt',
  felt_sharing_with: 'With whom',
  viewer_id: 'Who',
}

/** 'held_since' reads 'Held since', and 'made_by' or 'made_at' 'Made by' or 'Made'. */
export function sayColumn(name: string): string {
  const words = columnWords[name] ?? name.replace(/_(id|at|on)$/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What is kept as data inside one field, in lines. */
const inLines = (text: string) =>
  pairsOf(JSON.parse(text) as object)
    .map(([name, value]) => `${name}: ${[value].flat().join(', ')}`)
    .join('\n')

const pairsOf = (data: object): [string, unknown][] =>
  Array.isArray(data) ? (data as [string, unknown][]) : Object.entries(data)

const kinds: Record<string, (text: string) => string> = {
  'employment.working_hours': (text) => sayWorkingHours(parseWorkingHours(text)),
  'instrument_answer.answers': inLines,
  'kept_form.body': inLines,
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const code = /^[a-z]+(_[a-z]+)+$/

/** One odd field is no reason to keep the whole file from somebody. */
function orAsItIs(inWords: (text: string) => string, text: string): string {
  try {
    return inWords(text)
  } catch {
    return text
  }
}

/** A value as a person would write it; words somebody typed stay as they are. */
export function sayValue(table: Table, name: string, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const inWords = kinds[`${table}.${name}`]
  if (inWords) return orAsItIs(inWords, String(value))
  if (typeof value === 'number' || dataMap[table].columns[name]!.sealed) return String(value)
  if (instant.test(value)) return `${sayShortDay(londonDay(value))} at ${londonTime(value)}`
  if (isDay(value)) return sayShortDay(value)
  return code.test(value) ? value.replaceAll('_', ' ') : value
}

const year = 365

const sayDays = (days: number): string => {
  if (days % year === 0) return days === year ? '1 year' : `${days / year} years`
  return days === 1 ? '1 day' : `${days} days`
}

/** '6 years after you leave', '30 days', 'as long as the record it belongs to'. */
export function sayRetention(retention: Retention): string {
  if (retention === 'while_used') return 'as long as Holdfast is used'
  if ('with' in retention) return 'as long as the record it belongs to'
  const days = sayDays(retention.days)
  return retention.from === 'leaving' ? `until ${days} after you leave` : days
}
