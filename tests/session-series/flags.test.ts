import { expect, test } from 'vitest'
import { defaultWorkingHours } from '../../src/people/working-hours.ts'
import { momentsOf } from '../../src/session-series/dates.ts'
import {
  flagRows,
  type Around,
  type Flag,
  type Person,
  type Row,
} from '../../src/session-series/flags.ts'

const sam: Person = { leave: [], workingHours: defaultWorkingHours }
const around: Around = {
  giver: 'giver',
  people: new Map([
    ['sam', sam],
    ['giver', { leave: [], workingHours: null }],
  ]),
  taken: [],
  contractEndsOn: null,
  minutesLeft: null,
  insuredUntil: null,
}
const row = (startsAt: string, more: Partial<Row> = {}): Row => ({
  startsAt,
  minutes: 60,
  workers: ['sam'],
  chosen: true,
  ...more,
})
const tuesday = row('2026-11-24T10:00:00.000Z')

const withSam = (more: Partial<Person>, who = 'sam'): Around => ({
  ...around,
  people: new Map([...around.people, [who, { ...sam, ...more }]]),
})
const away = (part: 'whole' | 'morning' | 'afternoon', who = 'sam') =>
  withSam({ leave: [{ from_on: '2026-11-24', until_on: '2026-11-24', part }] }, who)
const taken = (startsAt: string, people = ['sam']): Around => ({
  ...around,
  taken: [{ startsAt, minutes: 60, people }],
})
const outside: Flag = { flag: 'outside_hours', who: ['sam'] }
const clash: Flag = { flag: 'clash', who: ['sam'] }
const onLeave: Flag = { flag: 'leave', who: ['sam'] }

const cases: [string, Row, Around, Flag[]][] = [
  ['nothing in the way', tuesday, around, []],
  [
    'a bank holiday, and not outside hours as well',
    row('2027-01-01T10:00:00.000Z'),
    around,
    [{ flag: 'bank_holiday', name: 'New Year’s Day' }],
  ],
  ['leave', tuesday, away('whole'), [onLeave]],
  ['leave of the giver', tuesday, away('whole', 'giver'), [{ flag: 'leave', who: ['giver'] }]],
  ['a morning off', tuesday, away('morning'), [onLeave]],
  ['a morning off ends at noon', row('2026-11-24T12:00:00.000Z'), away('morning'), []],
  ['an afternoon off begins at noon', row('2026-11-24T11:00:00.000Z'), away('afternoon'), []],
  [
    'over noon into an afternoon off',
    row('2026-11-24T11:30:00.000Z'),
    away('afternoon'),
    [onLeave],
  ],
  ['leave the day before', row('2026-11-25T10:00:00.000Z'), away('whole'), []],
  ['before hours', row('2026-11-24T08:59:00.000Z'), around, [outside]],
  ['ends as the day ends', row('2026-11-24T16:00:00.000Z'), around, []],
  ['ends a minute after', row('2026-11-24T16:01:00.000Z'), around, [outside]],
  ['a Saturday', row('2026-11-28T10:00:00.000Z'), around, [outside]],
  ['hours not known', row('2026-11-28T10:00:00.000Z'), withSam({ workingHours: null }), []],
  ['hours in summer are on the wall clock', row('2027-06-22T08:00:00.000Z'), around, []],
  ['a clash', tuesday, taken('2026-11-24T10:59:00.000Z'), [clash]],
  ['one straight after', tuesday, taken('2026-11-24T11:00:00.000Z'), []],
  ['one straight before', tuesday, taken('2026-11-24T09:00:00.000Z'), []],
  ['a clash of somebody else', tuesday, taken('2026-11-24T10:00:00.000Z', ['ola']), []],
  [
    'a clash of both',
    tuesday,
    taken('2026-11-24T10:00:00.000Z', ['giver', 'sam']),
    [{ flag: 'clash', who: ['sam', 'giver'] }],
  ],
  ['on the last day of the contract', tuesday, { ...around, contractEndsOn: '2026-11-24' }, []],
  [
    'after it',
    tuesday,
    { ...around, contractEndsOn: '2026-11-23' },
    [{ flag: 'after_contract', on: '2026-11-23' }],
  ],
  ['on the last day insured', tuesday, { ...around, insuredUntil: '2026-11-24' }, []],
  [
    'insurance lapsed by then',
    tuesday,
    { ...around, insuredUntil: '2026-11-23' },
    [{ flag: 'insurance_lapsed', on: '2026-11-23' }],
  ],
  ['just enough hours', tuesday, { ...around, minutesLeft: 60 }, []],
  [
    'a minute short',
    tuesday,
    { ...around, minutesLeft: 59 },
    [{ flag: 'no_hours', minutesShort: 1 }],
  ],
  [
    'over already',
    tuesday,
    { ...around, minutesLeft: -30 },
    [{ flag: 'no_hours', minutesShort: 60 }],
  ],
  [
    'a group: each who is in the way is named',
    { ...tuesday, workers: ['sam', 'ola'] },
    away('whole', 'ola'),
    [{ flag: 'leave', who: ['ola'] }],
  ],
]

test.each(cases)('%s', (_, asked, here, flags) => {
  expect(flagRows([asked], here).map((it) => it.flags)).toEqual([flags])
})

test('hours left go down with each row that is chosen', () => {
  const rows = ['24', '25', '26', '27'].map((day, n) =>
    row(`2026-11-${day}T10:00:00.000Z`, { chosen: n !== 1 }),
  )
  const flagged = flagRows(rows, { ...around, minutesLeft: 150 })
  expect(flagged.map(({ minutesLeft }) => minutesLeft)).toEqual([90, 90, 30, -30])
  expect(flagged.map(({ flags }) => flags)).toEqual([
    [],
    [],
    [],
    [{ flag: 'no_hours', minutesShort: 30 }],
  ])
})

test('rows of one list clash with those chosen before them', () => {
  const second = row('2026-11-24T10:30:00.000Z', { workers: ['ola'] })
  expect(flagRows([tuesday, second], around)[1]!.flags).toEqual([{ flag: 'clash', who: ['giver'] }])
  expect(flagRows([{ ...tuesday, chosen: false }, second], around)[1]!.flags).toEqual([])
})

test('a series across the new year and both clock changes', () => {
  const pattern = { repeats: 'weeks', every: 1 } as const
  const moments = momentsOf({ firstOn: '2026-10-02', time: '16:00', count: 27, pattern })
  const flagged = flagRows(
    moments.map(({ startsAt }) => row(startsAt)),
    { ...around, minutesLeft: 27 * 60, contractEndsOn: '2027-03-31', insuredUntil: '2027-03-25' },
  )
  const marked = flagged.flatMap(({ flags }, n) =>
    flags.map(({ flag }) => `${moments[n]!.on} ${flag}`),
  )
  expect(marked).toEqual([
    '2026-12-25 bank_holiday',
    '2027-01-01 bank_holiday',
    '2027-03-26 bank_holiday',
    '2027-03-26 insurance_lapsed',
    '2027-04-02 after_contract',
    '2027-04-02 insurance_lapsed',
  ])
  expect(flagged.at(-1)!.minutesLeft).toBe(0)
})
