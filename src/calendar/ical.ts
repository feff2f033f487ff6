import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator'
import { minutesAfter } from '../time/instants.ts'
import { addDays, inLondon } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { zoneFor, zoneText } from './london-zone.ts'
import type { CalendarEvent, Invited, Meeting, Person, WholeDays } from './rules.ts'
import { isNeutral } from './words.ts'

const hour = 3600

/**
 * What a calendar may fetch at a private address. RFC 5546 wants an organiser here too; a feed has
 * none, because whoever holds the address would read their names. Outlook and Google do not ask.
 */
export const feedText = (events: readonly CalendarEvent[]): string =>
  write(ICalCalendarMethod.PUBLISH, events.map(entryOf), { name: 'Holdfast', ttl: hour })

/**
 * One invitation to send by mail; for a cancelled meeting, the letter that takes it away. The
 * mail's content type must name the same method.
 */
export function invitation(meeting: Invited): { method: 'REQUEST' | 'CANCEL'; text: string } {
  const method =
    meeting.status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const { organiser, attendee } = meeting
  const people = {
    organizer: { ...named(organiser), name: plainName(organiser.name) },
    attendees: [
      {
        ...named(attendee),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: method === ICalCalendarMethod.REQUEST,
      },
    ],
  }
  return { method, text: write(method, [{ ...entryOf(meeting), ...people }]) }
}

function write(
  method: ICalCalendarMethod,
  events: ICalEventData[],
  about: { name?: string; ttl?: number } = {},
): string {
  // With a zone for the whole calendar the library writes DTSTAMP without its Z: each event has one.
  const timezone = { name: null, generator: () => zoneText }
  const calendar = ical({ prodId: '//Holdfast//Holdfast//EN', method, timezone, events, ...about })
  return `${calendar.toString()}\r\n`
}

function entryOf(event: CalendarEvent): ICalEventData {
  // The title is not repeated: it may be somebody's name, and faults are logged.
  if (!isNeutral(event.title)) throw new RangeError(`Not a neutral title: ${event.uid}`)
  const off = event.status === 'cancelled'
  const busy = off ? ICalEventBusyStatus.FREE : busyOf(event)
  const isFree = busy === ICalEventBusyStatus.FREE
  return {
    ...('from' in event ? daysOf(event) : timesOf(event)),
    id: event.uid,
    sequence: event.sequence,
    summary: event.title,
    stamp: new Date(event.changedAt),
    lastModified: new Date(event.changedAt),
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isFree ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: busy,
  }
}

/** Half a day off is written on the day, but must not fill all of it. */
function busyOf({ title }: CalendarEvent): ICalEventBusyStatus {
  if (title === 'Leave') return ICalEventBusyStatus.OOF
  const isNote = title === 'Bank holiday' || title.startsWith('Leave,')
  return isNote ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY
}

function timesOf({ startsAt, minutes, place, uid }: Meeting) {
  if (!(minutes > 0)) throw new RangeError(`A meeting that takes no time: ${uid}`)
  const endsAt = minutesAfter(startsAt, minutes)
  return {
    start: inLondon(startsAt),
    end: inLondon(endsAt),
    timezone: zoneFor(startsAt, endsAt),
    location: place ? oneLine(place) : null,
  }
}

/** A day is a date without a clock; DTEND is the first day after. */
const daysOf = ({ from, until }: WholeDays) => ({
  allDay: true,
  start: midnight(from),
  end: midnight(addDays(until, 1)),
})

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`)

const named = ({ name, email }: Person) => ({
  email,
  ...(name ? { name: plainName(name) } : {}),
})

/** RFC 6868's carets for quotes are not known to every reader, nor a semicolon inside quotes. */
const plainName = (name: string) => oneLine(name).replaceAll(/["^]/g, "'").replaceAll(';', ',')

/** Without what a line may not hold, and what readers differ on: some break the line at `\\n`. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('\\', '/')
    .trim()
