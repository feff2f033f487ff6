import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import { bankHolidays } from '../../src/calendar/bank-holidays.ts'
import { feedText, invitation } from '../../src/calendar/ical.ts'
import { cancelled, moved, type CalendarEvent, type Invited } from '../../src/calendar/rules.ts'
import type { MeetingTitle } from '../../src/calendar/words.ts'
import { minutesAfter } from '../../src/time/instants.ts'
import { addDays, londonInstant, londonTime } from '../../src/time/london.ts'
import type { Day, Instant } from '../../src/time/types.ts'
import { anyEvents, anyInvited, anyMoves } from './draw.ts'
import { faultsOf } from './grammar.ts'
import { readers, type Calendar, type Understood } from './read-back.ts'

const counts = { calendars: 0, events: 0, octets: 0 }

/** One reader's answer, once the lines themselves are found sound. */
function read(source: string, reader: keyof typeof readers): Calendar {
  expect(faultsOf(source)).toEqual([])
  const calendar = readers[reader](source)
  counts.calendars += 1
  counts.events += calendar.events.length
  counts.octets += Buffer.byteLength(source)
  return calendar
}

const each = Object.keys(readers) as (keyof typeof readers)[]

const toSecond = (instant: Instant) => instant.replace(/\.\d+Z$/, '.000Z')
const line = (text: string | null | undefined) =>
  text
    ?.replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('\\', '/') ?? null
const called = (name: string | null | undefined) =>
  line(name)?.replaceAll(/["^]/g, "'").replaceAll(';', ',') ?? null

/** What a reader must have understood, worked out from the event alone. */
function meant(event: CalendarEvent): Omit<Understood, 'zone' | 'organiser' | 'attendee'> {
  const isFree = event.status === 'cancelled' || /^(Bank|Leave,)/.test(event.title)
  const both = {
    uid: event.uid,
    sequence: event.sequence,
    title: event.title,
    status: event.status.toUpperCase(),
    stamp: toSecond(event.changedAt),
    changed: toSecond(event.changedAt),
    shown: isFree ? 'TRANSPARENT' : 'OPAQUE',
  }
  return 'from' in event
    ? { ...both, place: null, starts: event.from, ends: addDays(event.until, 1) }
    : {
        ...both,
        place: line(event.place),
        starts: event.startsAt,
        ends: minutesAfter(event.startsAt, event.minutes),
      }
}

const meeting = (startsAt: Instant, more: Partial<Invited> = {}): Invited => ({
  uid: `meeting-${startsAt}@holdfast.example`,
  sequence: 0,
  status: 'confirmed',
  changedAt: '2026-10-01T09:00:00.000Z',
  title: 'Supervision',
  startsAt,
  minutes: 60,
  place: 'The Old Library, Room 2',
  organiser: { name: 'Priya Nair', email: 'priya@riverside.example' },
  attendee: { name: 'Sam Okafor', email: 'sam@riverside.example' },
  ...more,
})

afterAll(() => {
  const { calendars, events, octets } = counts
  console.log(
    `proof: iCalendar: ${calendars} calendars with ${events} events (${octets} octets) read back by ` +
      `${each.join(' and ')} with the same instants; every line sound`,
  )
})

describe.each(each)('%s', (reader) => {
  const events = (all: CalendarEvent[]) => read(feedText(all), reader).events
  const letter = (invited: Invited) => {
    const { method, text } = invitation(invited)
    const calendar = read(text, reader)
    expect(calendar.method).toBe(method)
    return { method, ...calendar.events[0]! }
  }

  test.each(['2026-10-25', '2027-03-28', '2027-10-31'])(
    'every quarter of an hour of the night of %s',
    (day) => {
      const first = `${addDays(day, -1)}T21:00:00.000Z`
      const all = [15, 30, 45, 60, 90, 180, 1440].flatMap((minutes) =>
        Array.from({ length: 32 }, (_, i) => minutesAfter(first, i * 15)).map((startsAt) =>
          meeting(startsAt, { minutes, uid: `${startsAt}-${minutes}` }),
        ),
      )
      expect(events(all)).toMatchObject(all.map(meant))
    },
  )

  it('says plain UTC only where the wall clock would say two things', () => {
    const night = ['00:00', '00:45', '01:00', '01:59', '02:00', '23:59'].map((time) =>
      meeting(`2026-10-25T${time}:00.000Z`, { minutes: 1 }),
    )
    const spring = ['00:59', '01:00'].map((time) =>
      meeting(`2027-03-28T${time}:00.000Z`, { minutes: 1 }),
    )
    const london = 'Europe/London'
    expect(events(night).map(({ zone }) => zone)).toEqual([null, null, null, null, london, london])
    expect(events(spring).map(({ zone }) => zone)).toEqual([london, london])
  })

  it('tells the missing hour: a minute before, and the hour after', () => {
    const source = feedText([meeting('2027-03-28T00:30:00.000Z', { minutes: 60 })])
    expect(source).toContain('DTSTART;TZID=Europe/London:20270328T003000\r\n')
    expect(source).toContain('DTEND;TZID=Europe/London:20270328T023000\r\n')
    expect(read(source, reader).events[0]!.ends).toBe('2027-03-28T01:30:00.000Z')
  })

  test.each([
    ['2026-10-08', ['13', '13', '13', '14', '14', '14']],
    ['2027-03-11', ['14', '14', '14', '13', '13', '13']],
  ])('a series from %s keeps two o’clock across the change', (from, hours) => {
    const days: Day[] = Array.from({ length: 6 }, (_, i) => addDays(from, i * 7))
    const series = days.map((day) => meeting(londonInstant(day, '14:00')!))
    const understood = events(series)
    expect(understood.map(({ starts }) => starts.slice(11, 13))).toEqual(hours)
    expect(understood.map(({ starts }) => londonTime(starts))).toEqual(days.map(() => '14:00'))
    expect(new Set(understood.map(({ zone }) => zone))).toEqual(new Set(['Europe/London']))
  })

  it('is right on both sides of every change of the clocks to 2099', () => {
    const hours = Array.from({ length: 103 }, (_, i) => 1997 + i).flatMap((year) =>
      [`${year}-03-24`, `${year}-10-24`].flatMap((day) =>
        Array.from({ length: 10 }, (_, i) => `${addDays(day, i)}T12:00:00.000Z`),
      ),
    )
    const all = hours.map((startsAt) => meeting(startsAt))
    expect(events(all)).toMatchObject(all.map(meant))
  })

  it('shows bank holidays and leave as days, not hours', () => {
    const holidays = bankHolidays('2026-12-01', '2027-04-01', 'holdfast.example')
    const leave = { ...holidays[0]!, uid: 'leave-1', title: 'Leave' as const }
    const all = [...holidays, { ...leave, from: '2026-10-24', until: '2026-10-26' }]
    const understood = events(all)
    expect(understood).toMatchObject(all.map(meant))
    expect(understood.map(({ starts }) => starts)).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2026-10-24',
    ])
    expect(understood.at(-1)).toMatchObject({ ends: '2026-10-27', shown: 'OPAQUE' })
  })

  it('folds long lines between characters', () => {
    const place = 'Tŷ’r Gwrandawyr, Stryd Fawr; 3ydd llawr 👩🏽‍⚕️ \\ '.repeat(12)
    const name = 'Ångström-Łukasiewicz, Zoë: the “Third”'.repeat(4)
    const attendee = { name, email: 'zoë@riverside.example' }
    const got = letter(meeting('2026-11-03T10:00:00.000Z', { place, attendee }))
    expect(got).toMatchObject({ place: line(place), attendee: [name, attendee.email] })
  })

  it('moves and takes away what it invited to, by the same UID', () => {
    const first = meeting('2026-10-22T13:00:00.000Z')
    const second = moved(
      first,
      { startsAt: '2026-10-29T14:00:00.000Z' },
      '2026-10-20T09:00:00.000Z',
    )
    const third = cancelled(second, '2026-10-27T09:00:00.000Z')
    const letters = [first, second, third].map(letter)
    expect(letters.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
    expect(letters.map(({ sequence }) => sequence)).toEqual([0, 1, 2])
    expect(new Set(letters.map(({ uid }) => uid))).toEqual(new Set([first.uid]))
    expect(letters.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
    expect(letters[0]).toMatchObject({
      organiser: ['Priya Nair', 'priya@riverside.example'],
      attendee: ['Sam Okafor', 'sam@riverside.example'],
    })
  })

  it('leaves a diary right however late each letter comes', () => {
    fc.assert(
      fc.property(anyInvited, anyMoves, fc.boolean(), fc.infiniteStream(fc.nat(99)), (...drawn) => {
        const [invited, moves, ends, order] = drawn
        const start: Invited = { ...invited, status: 'confirmed' }
        const steps = moves.reduce(
          (all, to) => [...all, moved(all.at(-1)!, to, '2026-11-01T09:00:00.000Z')],
          [start],
        )
        if (ends) steps.push(cancelled(steps.at(-1)!, '2026-11-02T09:00:00.000Z'))
        const post = steps
          .map((step) => ({ step, when: order.next().value! }))
          .toSorted((a, b) => a.when - b.when)
          .map(({ step }) => letter(step))
        const diary = post.reduce((kept, next) => (next.sequence > kept.sequence ? next : kept))
        expect(diary).toMatchObject(meant(steps.at(-1)!))
        expect(diary.sequence - invited.sequence).toBe(steps.length - 1)
      }),
      { seed: 6, numRuns: 100 },
    )
  })

  it('gives back the instants of any list of events', () => {
    fc.assert(
      fc.property(anyEvents, (all) => {
        const calendar = read(feedText(all), reader)
        expect(calendar.method).toBe('PUBLISH')
        expect(calendar.events).toMatchObject(all.map(meant))
        expect(feedText(all)).toBe(feedText(structuredClone(all)))
      }),
      { seed: 6, numRuns: 500 },
    )
  })

  it('gives back any invitation, with whom it is for', () => {
    fc.assert(
      fc.property(anyInvited, (invited) => {
        const { organiser, attendee } = invited
        expect(letter(invited)).toMatchObject({
          ...meant(invited),
          organiser: [called(organiser.name), organiser.email],
          attendee: [called(attendee.name), attendee.email],
        })
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})

it('refuses a title that could say who or why, and does not repeat it', () => {
  const told = 'Sam Okafor, after a death' as string as MeetingTitle
  const refused = () => feedText([meeting('2026-11-03T10:00:00.000Z', { title: told })])
  expect(refused).toThrow('Not a neutral title')
  expect(refused).not.toThrow(/Okafor/)
})

it('names nobody in a feed', () => {
  expect(feedText([meeting('2026-11-03T10:00:00.000Z')])).not.toMatch(/Priya|Sam|@riverside/)
})

it('is written the same on a machine in any zone', () => {
  const here = process.env.TZ
  const all = [
    ...bankHolidays('2026-08-01', '2027-01-01', 'holdfast.example'),
    meeting('2026-10-25T00:30:00.000Z'),
    meeting('2027-07-01T23:30:00.000Z'),
  ]
  const written = ['Europe/London', 'Pacific/Auckland', 'America/New_York'].map((zone) => {
    process.env.TZ = zone
    return [new Date(2026, 7, 1).toISOString(), feedText(all)] as const
  })
  process.env.TZ = here
  expect(new Set(written.map(([midnight]) => midnight)).size).toBe(3)
  expect(new Set(written.map(([, text]) => text)).size).toBe(1)
})

it('lets no address begin a line of its own', () => {
  const attendee = { name: 'A\r\nX-A:1', email: 'a@b.example\r\nX-B:1' }
  const { text } = invitation(meeting('2026-11-03T10:00:00.000Z', { attendee }))
  expect(text).not.toMatch(/^X-[AB]/m)
  expect(faultsOf(text)).toEqual([])
})

describe('the check of the lines sees', () => {
  const { text } = invitation(meeting('2026-11-03T10:00:00.000Z'))
  test.each<[string, (source: string) => string]>([
    ['a line end that is not CRLF', (it) => it.replace('\r\n', '\n')],
    ['the last line does not end', (it) => it.trimEnd()],
    ['a line of more than 75 octets', (it) => it.replaceAll('\r\n ', '')],
    ['a zone that is not described', (it) => it.replace('TZID:Europe/London', 'TZID:London')],
    ['DTSTAMP is not in UTC', (it) => it.replace(/(DTSTAMP:\d+T\d+)Z/, '$1')],
    ['ATTENDEE is not there once', (it) => it.replace(/ATTENDEE/, 'X-ATTENDEE')],
    ['SEQUENCE is not there once', (it) => it.replace('SEQUENCE:0\r\n', '')],
    ['a cancellation that is not cancelled', (it) => it.replace(':REQUEST', ':CANCEL')],
    ['a person in a feed', (it) => it.replace(':REQUEST', ':PUBLISH')],
  ])('%s', (fault, plant) => {
    expect(faultsOf(plant(text))).toContain(fault)
  })
})
