import { addDays, londonDay, londonInstant } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** Clocks in London change at one in the morning, so every day has a midnight. */
export const startOf = (day: Day): Instant => londonInstant(day, '00:00')!

/** The first moment that no longer counts: a bond until Friday holds to the end of Friday. */
export const endOf = (day: Day): Instant => startOf(addDays(day, 1))

/** The last day on which something until this moment still counts. */
export const lastDayBefore = (until: Instant): Day =>
  londonDay(new Date(Date.parse(until) - 1).toISOString())
