import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { functionWords, intensityWords } from './words.ts'

export const reviewWords = {
  overdue: 'The day to look again has gone by',
  week: 'To look at in the next seven days',
  none: 'No day to look again',
} as const

/** What the list is narrowed to; an empty text leaves everyone in. */
export type Filters = { function: string; weight: string; review: string }

const known = { function: functionWords, weight: intensityWords, review: reviewWords }

/** From the address of the list: what it does not know is left out. */
export function filtersFrom(query: (name: string) => string | null): Filters {
  const one = (name: keyof typeof known) => {
    const value = query(name) ?? ''
    return Object.hasOwn(known[name], value) ? value : ''
  }
  return { function: one('function'), weight: one('weight'), review: one('review') }
}

export const isNarrowed = (filters: Filters) => Object.values(filters).some(Boolean)

/** The same filters as the end of an address. */
export const addressOf = (filters: Filters) =>
  new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString()

export type Narrowed = Filters & { day: Day; weekEnd: Day }

export const narrowing = (filters: Filters, today: Day): Narrowed => ({
  ...filters,
  day: today,
  weekEnd: addDays(today, 6),
})
