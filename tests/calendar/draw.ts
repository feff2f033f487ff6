import fc from 'fast-check'
import type {
  CalendarEvent,
  Invited,
  Meeting,
  Person,
  WholeDays,
} from '../../src/calendar/rules.ts'
import { dayTitles, meetingTitles } from '../../src/calendar/words.ts'
import { minutesAfter } from '../../src/time/instants.ts'
import { addDays } from '../../src/time/london.ts'

const minute = 60_000
const at = (ms: number) => new Date(ms).toISOString()

/** The clocks change at 01:00 UTC: half the moments lie near, where readers go wrong. */
const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2039-10-30']

const moment = fc.oneof(
  fc
    .integer({ min: Date.UTC(2024) / minute, max: Date.UTC(2050) / minute })
    .map((minutes) => at(minutes * minute)),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -240, max: 240 }))
    .map(([day, minutes]) => minutesAfter(`${day}T01:00:00.000Z`, minutes)),
)

const hostile = [';', ',', '\\', ':', '"', "'", '^', '\\n', '\r\n', '\n ', '\t', 'BEGIN:VEVENT']
const strange = ['é', 'Łódź', '日本語', '👩🏽‍⚕️', ' ', '\u0085', '\u0007', 'ﷺ', 'مرحبا']

const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(...hostile, ...strange),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `a${parts.join('')}`)

const whole = { sequence: fc.nat(999), changedAt: moment }
const status = fc.constantFrom('confirmed' as const, 'cancelled' as const)

const meeting: fc.Arbitrary<Omit<Meeting, 'uid'>> = fc.record({
  ...whole,
  status,
  startsAt: moment,
  minutes: fc.integer({ min: 1, max: 1500 }),
  title: fc.constantFrom(...meetingTitles),
  place: fc.option(words),
})

const wholeDays: fc.Arbitrary<Omit<WholeDays, 'uid'>> = fc
  .record({
    ...whole,
    status,
    title: fc.constantFrom(...dayTitles),
    from: moment.map((it) => it.slice(0, 10)),
    more: fc.nat(400),
  })
  .map(({ more, ...days }) => ({ ...days, until: addDays(days.from, more) }))

export const anyEvents: fc.Arbitrary<CalendarEvent[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: meeting }, { weight: 1, arbitrary: wholeDays }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((events) => events.map((event, i) => ({ ...event, uid: `event-${i}@holdfast.example` })))

const email = fc
  .tuple(fc.stringMatching(/^[a-z][a-z\d.+'_-]{0,40}[a-z]$/), fc.nat(9))
  .map(([name, n]) => `${name}@trust${n}.nhs.uk`)

const person: fc.Arbitrary<Person> = fc.record({ name: fc.option(words), email })

export const anyInvited: fc.Arbitrary<Invited> = fc.record({
  ...whole,
  status,
  uid: fc.uuid(),
  startsAt: moment,
  minutes: fc.integer({ min: 1, max: 1500 }),
  title: fc.constantFrom(...meetingTitles),
  place: fc.option(words),
  organiser: fc.record({ name: words, email }),
  attendee: person,
})

export const anyMoves = fc.array(
  fc.record({ startsAt: moment, minutes: fc.integer({ min: 1, max: 240 }), place: words }),
  { minLength: 1, maxLength: 6 },
)
