import { expect, test } from 'vitest'
import { defaultWorkingHours } from '../../src/people/working-hours.ts'
import {
  creditedIn,
  gapDays,
  isShort,
  shareOnLeave,
  type Attended,
  type MonthOfWork,
} from '../../src/sessions/gap.ts'
import { addDays } from '../../src/time/london.ts'

const session = (on: string, more: Partial<Attended> = {}): Attended => ({
  on,
  minutes: 60,
  supervisees: 1,
  rule: 'full',
  functions: ['restorative'],
  ...more,
})

const role = { startedOn: '2026-09-01', today: '2026-11-20' }

const gaps: [string, Attended[], number][] = [
  ['none: since the start in the role', [], 80],
  ['the latest of two', [session('2026-11-01'), session('2026-10-01')], 19],
  ['today', [session('2026-11-20')], 0],
  [
    'one of three functions',
    [session('2026-11-10', { functions: ['normative', 'restorative'] })],
    10,
  ],
  ['not restorative', [session('2026-11-10', { functions: ['normative', 'formative'] })], 80],
  ['not yet held today', [session('2026-11-21')], 80],
  ['from before the role', [session('2026-08-01')], 80],
  ['across the autumn clock change', [session('2026-10-24')], 27],
]

test.each(gaps)('gap: %s', (_, sessions, expected) => {
  expect(gapDays(sessions, role)).toBe(expected)
})

test('gap: not begun yet', () => {
  expect(gapDays([], { startedOn: '2026-12-01', today: '2026-11-20' })).toBe(0)
})

test('credited: each by its own rule, of that month alone', () => {
  const sessions = [
    session('2026-10-31'),
    session('2026-11-01'),
    session('2026-11-10', { minutes: 90, supervisees: 5, rule: 'bacp', functions: [] }),
    session('2026-11-30', { minutes: 105, supervisees: 3, rule: 'babcp' }),
    session('2026-12-01'),
  ]
  expect(creditedIn(sessions, '2026-11')).toBe(60 + 18 + 70)
  expect(creditedIn(sessions, '2026-09')).toBe(0)
})

const november: MonthOfWork = {
  month: '2026-11',
  agreements: [
    {
      every: 1,
      unit: 'month',
      minutes: 60,
      inForceFrom: '2026-01-01',
      endedOn: null,
      firstEvery: null,
    },
  ],
  sessions: [session('2026-11-10', { minutes: 90, supervisees: 4, rule: 'bacp' })],
  leave: [],
  workingHours: defaultWorkingHours,
}
const away = (from_on: string, until_on: string, part: 'whole' | 'morning' = 'whole') => ({
  from_on,
  until_on,
  part,
})
const whole = { ...november, sessions: [session('2026-11-10')] }
const quarter = { ...november.agreements[0]!, every: 3 }

const shorts: [string, MonthOfWork, string, boolean][] = [
  ['45 of 60, the month over', november, '2026-12-01', true],
  ['45 of 60, on its last day', november, '2026-11-30', false],
  ['all of it', whole, '2026-12-01', false],
  ['nothing agreed', { ...november, agreements: [] }, '2026-12-01', false],
  ['not due this month', { ...november, agreements: [quarter], sessions: [] }, '2026-12-01', false],
  [
    '11 of 21 days away',
    { ...november, leave: [away('2026-11-02', '2026-11-16')] },
    '2026-12-01',
    false,
  ],
  [
    '10 of 21 days away',
    { ...november, leave: [away('2026-11-02', '2026-11-13')] },
    '2026-12-01',
    true,
  ],
]

test.each(shorts)('short: %s', (_, month, today, expected) => {
  expect(isShort(month, { today })).toBe(expected)
})

const onlyTuesday = { 2: ['09:00', '13:00'] as [string, string] }
const shares: [string, Partial<MonthOfWork>, number][] = [
  ['no leave', {}, 0],
  ['the whole month and more', { leave: [away('2026-10-01', '2026-12-31')] }, 1],
  ['a weekend', { leave: [away('2026-11-07', '2026-11-08')] }, 0],
  [
    'two of four Tuesdays',
    { workingHours: onlyTuesday, leave: [away('2026-11-01', '2026-11-10')] },
    0.5,
  ],
  [
    'a morning on a Tuesday',
    { workingHours: onlyTuesday, leave: [away('2026-11-03', '2026-11-03', 'morning')] },
    0.125,
  ],
  [
    'the same day twice',
    {
      workingHours: onlyTuesday,
      leave: [away('2026-11-03', '2026-11-03'), away('2026-11-03', '2026-11-03', 'morning')],
    },
    0.25,
  ],
  [
    'no hours set: Monday to Friday',
    { workingHours: {}, leave: [away('2026-11-01', '2026-11-30')] },
    1,
  ],
]

test.each(shares)('leave: %s', (_, more, expected) => {
  expect(shareOnLeave({ ...november, ...more })).toBe(expected)
})

test('a year: short in the months that were, and the gap closes with each session', () => {
  const days = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n))
  const held = ['2026-01-20', '2026-02-17', '2026-04-14', '2026-05-19', '2026-09-15', '2026-12-01']
  const sessions = held.map((on) => session(on))
  const leave = [away('2026-06-01', '2026-06-30')]
  const short = [...new Set(days.map((day) => day.slice(0, 7)))].filter((month) =>
    isShort({ ...november, month, sessions, leave }, { today: '2027-01-01' }),
  )
  expect(short).toEqual(['2026-03', '2026-07', '2026-08', '2026-10', '2026-11'])
  const gap = days.map((today) => gapDays(sessions, { startedOn: '2026-01-01', today }))
  expect(Math.max(...gap)).toBe(118)
  expect(days.filter((_, n) => gap[n] === 0)).toEqual(['2026-01-01', ...held])
})
