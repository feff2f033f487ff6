import type { Instant } from './types.ts'

export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

export const minutesBefore = (instant: Instant, minutes: number) => minutesAfter(instant, -minutes)
