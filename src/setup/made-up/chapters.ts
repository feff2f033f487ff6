import { minutesAfter } from '../../time/instants.ts'
import { londonDay } from '../../time/london.ts'
import type { Instant } from '../../time/types.ts'
import { momentOf, workingDayAfter, type Calendar } from './calendar.ts'
import type { EmploymentKey } from './cast.ts'
import {
  answered,
  counted,
  endedBy,
  plannedRelief,
  settled,
  talked,
  toldEarly,
  type Step,
} from './telling.ts'

type Chapter = (calendar: Calendar) => Step[]

/** A clock time on the nth working day after a moment: n = 1 is when the lead first sees it. */
const then = (raised: Instant, n: number, time: string) =>
  momentOf(workingDayAfter(londonDay(raised), n), time)

const early = (calendar: Calendar, days: number) => momentOf(calendar.daysAgo(days), '06:00')

/** A twelfth person since a moment ago; and evenings in autumn that were talked over and settled. */
const sam: Chapter = (calendar) => {
  const about = { of: 'sam', code: 'OUT_OF_HOURS' } as const
  const raised = momentOf(calendar.daysAgo(36), '20:30')
  return [
    counted(raised, 'sam'),
    answered(then(raised, 1, '10:10'), 'priya', about, then(raised, 1, '15:00')),
    talked(
      then(raised, 1, '15:25'),
      'priya',
      about,
      'The phone stays at work for two weeks. Fiona’s desk takes the evening calls.',
    ),
    settled(then(raised, 2, '12:05'), 'priya', about),
    settled(then(raised, 2, '16:10'), 'sam', about),
    counted(calendar.justNow, 'sam'),
  ]
}

/** Talked over with Derek at twelve; sixteen now, and nobody has answered since. */
const joanna: Chapter = (calendar) => {
  const about = { of: 'joanna', code: 'CASES' } as const
  const raised = early(calendar, 41)
  return [
    counted(raised, 'joanna'),
    answered(then(raised, 1, '09:50'), 'derek', about, then(raised, 2, '11:00')),
    talked(
      then(raised, 2, '11:35'),
      'derek',
      about,
      'No new people for a fortnight. Look again then.',
    ),
    counted(momentOf(calendar.workingDaysAgo(5), '15:25'), 'joanna'),
  ]
}

/** Told Priya at once; they talk on the next working day. */
const callum: Chapter = (calendar) => {
  const about = { of: 'callum', code: 'POINTS' } as const
  const raised = momentOf(calendar.workingDaysAgo(4), '11:55')
  const talk = momentOf(workingDayAfter(calendar.today, 1), '10:00')
  return [
    counted(raised, 'callum'),
    toldEarly(
      minutesAfter(raised, 35),
      about,
      'Two families came as one. I want to keep both, so something else has to give.',
    ),
    answered(momentOf(calendar.workingDaysAgo(1), '09:20'), 'priya', about, talk),
  ]
}

/** One alert that closed by itself and came back; another that Priya thinks is settled. */
const bronwen: Chapter = (calendar) => {
  const cases = { of: 'bronwen', code: 'CASES' } as const
  const span = { of: 'bronwen', code: 'SPAN' } as const
  const [full, long] = [early(calendar, 44), early(calendar, 12)]
  const ending = { days: 30, why: 'service_started', wayBack: 'A text is enough.' } as const
  return [
    counted(full, 'bronwen'),
    answered(then(full, 1, '11:05'), 'derek', cases, then(full, 2, '09:30')),
    talked(then(full, 2, '10:00'), 'derek', cases, 'The sea wall group starts soon. Wait for it.'),
    endedBy(momentOf(calendar.daysAgo(30), '15:10'), 'bronwen', 'Sea wall', ending),
    counted(early(calendar, 15), 'bronwen'),
    counted(long, 'bronwen'),
    answered(then(long, 1, '11:20'), 'priya', span, then(long, 2, '14:00')),
    talked(
      then(long, 2, '14:40'),
      'priya',
      span,
      'Staying is right while the list is this long. Fiona asks the service for a date.',
    ),
    settled(then(long, 3, '12:15'), 'priya', span),
    counted(momentOf(calendar.workingDaysAgo(2), '11:45'), 'bronwen'),
  ]
}

/** At the limit agreed for half a week; it was talked over, and stays open until it is settled. */
const tomasz: Chapter = (calendar) => {
  const about = { of: 'tomasz', code: 'CASES' } as const
  const raised = momentOf(calendar.workingDaysAgo(12), '10:20')
  return [
    counted(raised, 'tomasz'),
    answered(then(raised, 1, '15:10'), 'priya', about, then(raised, 2, '10:30')),
    talked(
      then(raised, 2, '11:05'),
      'priya',
      about,
      'Priya speaks with Ruth about both halves. No new people here until then.',
    ),
    plannedRelief(then(raised, 2, '11:10'), 'priya', about, {
      what: 'Hold new referrals for Tomasz until both halves are agreed',
      kind: 'pause_intake',
      owner: 'priya',
      due: londonDay(then(raised, 15, '12:00')),
    }),
    plannedRelief(then(raised, 2, '11:12'), 'priya', about, {
      what: 'Agree one number for both halves with Priya',
      kind: 'new_agreement',
      owner: 'ruth',
      due: londonDay(then(raised, 18, '12:00')),
    }),
  ]
}

/** One alert that closed by itself two weeks after an ending; and a long evening yesterday. */
const esi: Chapter = (calendar) => {
  const about = { of: 'esi', code: 'CASES' } as const
  const raised = early(calendar, 56)
  const goals = { days: 45, why: 'goals_met', wayBack: 'Ring the team line.' } as const
  const started = { days: 25, why: 'service_started' } as const
  return [
    counted(raised, 'esi'),
    answered(then(raised, 1, '13:30'), 'priya', about, then(raised, 2, '09:45')),
    talked(
      then(raised, 2, '10:05'),
      'priya',
      about,
      'Two are nearly there. Esi ends in her own time.',
    ),
    endedBy(momentOf(calendar.daysAgo(45), '14:15'), 'esi', 'Jigsaw', goals),
    counted(early(calendar, 30), 'esi'),
    endedBy(momentOf(calendar.daysAgo(25), '11:30'), 'esi', 'Tin whistle', started),
    counted(momentOf(calendar.workingDaysAgo(1), '20:25'), 'esi'),
  ]
}

/** Leila has held someone at risk alone for two weeks today. */
const leila: Chapter = (calendar) => [counted(calendar.thisMorning, 'leila')]

/** What is Priya’s own goes up to Ruth. */
const priya: Chapter = (calendar) => [
  counted(momentOf(calendar.workingDaysAgo(1), '15:30'), 'priya'),
]

const owen: Chapter = (calendar) => {
  const about = { of: 'owen', code: 'SPAN' } as const
  const raised = early(calendar, 9)
  return [
    counted(raised, 'owen'),
    answered(then(raised, 1, '10:00'), 'ruth', about, then(raised, 1, '16:00')),
    talked(then(raised, 1, '16:20'), 'ruth', about, 'Owen keeps holding. Ruth rings the service.'),
  ]
}

/** Counted by mistake: both messages had been answered on the next day. */
const nadia: Chapter = (calendar) => {
  const about = { of: 'nadia', code: 'OUT_OF_HOURS' } as const
  const raised = momentOf(calendar.daysAgo(27), '20:00')
  return [
    counted(raised, 'nadia'),
    settled(then(raised, 1, '09:40'), 'nadia', about, 'mistaken_data'),
    settled(then(raised, 1, '14:05'), 'ruth', about, 'mistaken_data'),
  ]
}

export const chapters: Partial<Record<EmploymentKey, Chapter>> = {
  sam,
  joanna,
  callum,
  bronwen,
  tomasz,
  esi,
  leila,
  priya,
  owen,
  nadia,
}
