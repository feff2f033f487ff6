/** A moment: UTC ISO text with milliseconds and Z, such as '2026-11-20T09:00:00.000Z'. */
export type Instant = string

/** A calendar day in Europe/London, 'YYYY-MM-DD'. */
export type Day = string

export type Clock = { now(): Instant }

export const systemClock: Clock = { now: () => new Date().toISOString() }
