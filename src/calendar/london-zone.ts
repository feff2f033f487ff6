import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonTime } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

export const zoneName = 'Europe/London'

/** The rule since 1996: forward on March's last Sunday at 01:00, back on October's at 02:00. */
export const zoneText = [
  'BEGIN:VTIMEZONE',
  `TZID:${zoneName}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** In the hour that October has twice, a wall clock says the same at two moments. */
const isSaidTwice = (instant: Instant) =>
  [minutesBefore(instant, 60), minutesAfter(instant, 60)].some(
    (other) => londonTime(other) === londonTime(instant),
  )

/**
 * London's wall clock, so that Outlook and Google show the zone people live in; plain UTC (null)
 * when it names two moments, for RFC 5545 can only say the first and readers differ even on that.
 */
export const zoneFor = (startsAt: Instant, endsAt: Instant): typeof zoneName | null =>
  isSaidTwice(startsAt) || isSaidTwice(endsAt) ? null : zoneName
