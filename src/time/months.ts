import { weekOf } from './london.ts'
import type { Day } from './types.ts'

/**
 * The last full months as '2026-10', the newest first. A week belongs to the month in which it
 * begins, so a month is full once its last week is over.
 */
export function lastFullMonths(today: Day, count: number): string[] {
  const [year, month] = weekOf(today).split('-').map(Number) as [number, number]
  return Array.from({ length: count }, (_, ago) => {
    const months = year * 12 + month - 2 - ago
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}
