import type { Column, Retention } from '../privacy/data-map.ts'
import { isDay, londonDay, londonTime } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { Value } from './own-rows.ts'

/** 'held_since' reads 'Held since', and 'viewer_id' reads 'Viewer'. */
export function sayColumn(name: string): string {
  const words = name.replace(/_id$/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const code = /^[a-z]+(_[a-z]+)+$/

/** A value as a person would write it; words somebody typed stay as they are. */
export function sayValue(value: Value, column: Column): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' || column.sealed) return String(value)
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
