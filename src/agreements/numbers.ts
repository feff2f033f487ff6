import type { Metric } from './elements.ts'
import { explainScaling, type TimeAtWork } from './scaling.ts'
import type { Limit } from './templates.ts'

/** How each measured number is named on a page, and the word after it (product.md 5.3). */
export const metrics: readonly { code: Metric; name: string; unit: string; most: number }[] = [
  { code: 'held', name: 'People held', unit: 'people', most: 999 },
  { code: 'points', name: 'Holding points', unit: 'points', most: 999 },
  { code: 'share', name: 'Share of contact time that is holding', unit: '%', most: 100 },
  { code: 'sessions', name: 'Sessions with one person', unit: 'sessions', most: 999 },
  { code: 'span', name: 'Weeks someone is held', unit: 'weeks', most: 999 },
  { code: 'hours', name: 'Out-of-hours contacts in a week', unit: 'contacts', most: 999 },
  { code: 'gap', name: 'Days between supervision sessions', unit: 'days', most: 999 },
  { code: 'community', name: 'Community time', unit: '%', most: 100 },
]

export const metricNamed = (code: Metric) => metrics.find((metric) => metric.code === code)!

/** Community time is a floor, so it has one number and no past. */
export const hasPast = (code: Metric): boolean => code !== 'community'

/** Only an open-ended holding goes without a cap: then a prompt takes its place. */
export const mayBeOpen = (code: Metric): boolean => code === 'sessions'

const scaled: readonly Metric[] = ['held', 'points']

/** Whose hours the numbers are read for; null when this viewer may not see hours. */
export type Reader = { at: TimeAtWork | null; possessive: 'your' | 'their' }

/** One agreed number in words, with what it becomes for this worker's hours and time in role. */
export function sayNumber(code: Metric, limit: Limit, { at, possessive }: Reader): string {
  if (!scaled.includes(code) || !at) return sayLimit(code, limit)
  return explainScaling(limit, at)
    .replace('For your', `For ${possessive}`)
    .replace('in your', `in ${possessive}`)
}

/** The agreed number alone: 'Near the limit from 12. At most 15 people.' */
function sayLimit(code: Metric, { near, past, every }: Limit): string {
  const unit = unitOf(code)
  if (code === 'community') return `At least ${near}${unit}.`
  if (past === null) return `A look back at session ${near}${again(every)}. There is no cap.`
  if (near === past) return `At most ${past}${unit}.`
  return `Near the limit from ${near}${code === 'share' ? '%' : ''}. At most ${past}${unit}.`
}

const again = (every?: number) => (every ? `, then every ${every}` : '')

function unitOf(code: Metric) {
  if (code === 'community') return '% of working hours'
  const { unit } = metricNamed(code)
  return unit === '%' ? unit : ` ${unit}`
}

/** The same without words around it, for a table: '12 to 15'. */
export function shortLimit({ near, past, every }: Limit): string {
  if (past !== null) return near === past ? String(past) : `${near} to ${past}`
  return every ? `${near}, then every ${every}` : String(near)
}
