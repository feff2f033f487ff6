import { contractDays, lowShare } from '../alerts/contract-causes.ts'
import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { sayHours } from './hours.ts'

type Stands = { ends: Day; renewed: boolean; bought: number; left: number }

/**
 * What a contract asks for, by the lines of HOURS_LOW (product.md 5.4): minutes that are nearly
 * gone, and an end that is near. Nothing once another contract carries it on.
 */
export function sayContract({ ends, renewed, bought, left }: Stands, today: Day): string[] {
  if (renewed) return []
  if (ends < today) return [`It ran out on ${sayShortDay(ends)}. Renew it, or end it.`]
  const hours = left * 100 < bought * lowShare
  const low = left > 0 ? `Only ${sayHours(left)} are left.` : 'No hours are left.'
  const isNear = daysBetween(today, ends) <= contractDays
  return [...(hours ? [low] : []), ...(isNear ? [`It runs out on ${sayShortDay(ends)}.`] : [])]
}
