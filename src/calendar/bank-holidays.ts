import { isBankHoliday } from '../time/bank-holidays.ts'
import { addDays, daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { WholeDays } from './rules.ts'

/** A feed that is fetched again must be the same to the byte: these days never change. */
const known = '2026-01-01T00:00:00.000Z'

/** The bank holidays of England and Wales between two days, both counted. */
export const bankHolidays = (from: Day, until: Day, host: string): WholeDays[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i))
    .filter(isBankHoliday)
    .map((day) => ({
      uid: `bank-holiday-${day}@${host}`,
      sequence: 0,
      status: 'confirmed',
      changedAt: known,
      title: 'Bank holiday',
      from: day,
      until: day,
    }))
