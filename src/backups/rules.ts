import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

/** Minutes between two backups: the most that can be lost with the disk (trust.md 5, RPO). */
export const everyMinutes = 15
/** Milliseconds that a server has for its first pages before it copies anything. */
export const afterStart = 30_000
/** A backup that is this many minutes late is shown to administrators. */
export const lateAfter = 60
/** Hours for which every backup stays. */
export const keepAllHours = 24
/**
 * Days for which the last backup of each day stays. What was erased is gone from all backups after
 * them; until then a restore erases it again (src/rights/erasure-ledger.ts).
 */
export const keepDailyDays = 35
/** Days after which a restore that was tried last is too long ago: one each week, and one to spare. */
export const drillDays = 8
/** Bytes that stay free on the disk, however large the database is. */
export const spareBytes = 100_000_000
/** Sealed texts of each column that a tried restore opens. */
export const sampledTexts = 500

/** Which of the moments that have a backup need it no more. The newest always stays. */
export function whichGo(made: readonly Instant[], now: Instant): Instant[] {
  const sorted = made.toSorted().toReversed()
  const [day, oldest] = [
    minutesBefore(now, keepAllHours * 60),
    minutesBefore(now, keepDailyDays * 24 * 60),
  ]
  const lastOfDay = new Map(sorted.toReversed().map((each) => [londonDay(each), each]))
  const stays = (each: Instant) =>
    each === sorted[0] || each >= day || (each >= oldest && lastOfDay.get(londonDay(each)) === each)
  return sorted.filter((each) => !stays(each))
}

/** Whether the last backup is too long ago; `last` is when it, or a look that found no need, ended. */
export const isLate = (last: Instant, now: Instant): boolean => now > minutesAfter(last, lateAfter)

export const isDrillLate = (last: Instant, now: Instant): boolean =>
  now > minutesAfter(last, drillDays * 24 * 60)

const pattern = /^holdfast-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.backup$/

/** 'holdfast-2026-11-22T03-35-10.123Z.backup': no system refuses the name. */
export const nameOf = (made: Instant): string => `holdfast-${made.replaceAll(':', '-')}.backup`

/** When a file of that name was made; null for any other file. */
export function madeOf(name: string): Instant | null {
  const parts = pattern.exec(name)
  return parts ? `${parts[1]}${parts[2]}:${parts[3]}:${parts[4]}` : null
}

export const inMegabytes = (bytes: number): string =>
  `${bytes < 10_000_000 ? (bytes / 1_000_000).toFixed(1) : Math.round(bytes / 1_000_000)} MB`
