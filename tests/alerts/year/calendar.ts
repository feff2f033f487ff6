/**
 * The calendar of the simulated year, written by hand from the printed one of England and from no
 * line of the product: London wall times are texts, 'YYYY-MM-DD HH:MM'.
 */
export const firstDay = '2026-01-05'
export const lastDay = '2027-01-04'

/** England and Wales, as gov.uk lists them for 2026 and the first of 2027. */
export const bankHolidays = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  // Boxing Day is a Saturday, so Monday stands for it.
  '2026-12-28',
  '2027-01-01',
]

/** In between, London's clocks are one hour ahead of UTC: both Sundays change at 01:00 UTC. */
const summer = { from: Date.UTC(2026, 2, 29, 1), until: Date.UTC(2026, 9, 25, 1) }

const hour = 3_600_000
const ms = (day: string) => Date.parse(`${day}T00:00:00Z`)

export const plus = (day: string, days: number): string =>
  new Date(ms(day) + days * 24 * hour).toISOString().slice(0, 10)

const isWeekend = (day: string) => [0, 6].includes(new Date(ms(day)).getUTCDay())

export const isWorking = (day: string) => !isWeekend(day) && !bankHolidays.includes(day)

/** The nth working day after a day; days in `away` do not count. 0 is the day or the next one. */
export function working(day: string, n: number, away: readonly string[] = []): string {
  const counts = (it: string) => isWorking(it) && !away.includes(it)
  let at = day
  for (let left = n; left > 0 || !counts(at);) {
    at = plus(at, 1)
    if (counts(at)) left -= 1
  }
  return at
}

export const daysFrom = (from: string, until: string): string[] =>
  from > until ? [] : [from, ...daysFrom(plus(from, 1), until)]

/** When a lead may see it: 09:00 of the next working day. */
export const morningAfter = (when: string) => `${working(when.slice(0, 10), 1)} 09:00`

/** The instant of a wall time; of the hour that comes twice, the first. */
export function instant(when: string): string {
  const [day, time] = when.split(' ') as [string, string]
  const wall = Date.parse(`${day}T${time}:00Z`)
  const inSummer = wall - hour >= summer.from && wall - hour < summer.until
  return new Date(inSummer ? wall - hour : wall).toISOString()
}

/** The wall time of an instant. */
export function wall(at: string): string {
  const utc = Date.parse(at)
  const ahead = utc >= summer.from && utc < summer.until ? hour : 0
  return new Date(utc + ahead).toISOString().slice(0, 16).replace('T', ' ')
}
