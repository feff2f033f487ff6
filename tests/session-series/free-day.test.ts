import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultWorkingHours } from '../../src/people/working-hours.ts'
import { flagsOf, takenBy, type Around, type Row } from '../../src/session-series/flags.ts'
import { freeDay, suggest } from '../../src/session-series/free-day.ts'
import { addDays, londonDay, londonTime, weekOf } from '../../src/time/london.ts'
import { startAt } from '../../src/session-series/dates.ts'

const today = '2026-11-02'
const around: Around = {
  giver: 'giver',
  people: new Map([['sam', { leave: [], workingHours: defaultWorkingHours }]]),
  taken: [],
  contractEndsOn: null,
  minutesLeft: null,
  insuredUntil: null,
}
const on = (day: string, more: Partial<Row> = {}): Row => ({
  startsAt: startAt(day, '10:00'),
  minutes: 60,
  workers: ['sam'],
  chosen: true,
  ...more,
})
const awayFrom = (from_on: string, until_on: string): Around => ({
  ...around,
  people: new Map([
    ['sam', { leave: [{ from_on, until_on, part: 'whole' }], workingHours: defaultWorkingHours }],
  ]),
})

const cases: [string, string, Around, string, string | null][] = [
  [
    'of two as near, the later',
    '2026-11-24',
    awayFrom('2026-11-24', '2026-11-24'),
    today,
    '2026-11-25',
  ],
  ['the nearer', '2026-11-24', awayFrom('2026-11-24', '2026-11-26'), today, '2026-11-23'],
  [
    'a Friday goes back, not to the weekend',
    '2026-11-27',
    awayFrom('2026-11-27', '2026-11-27'),
    today,
    '2026-11-26',
  ],
  ['past other bank holidays', '2026-12-25', around, today, '2026-12-24'],
  ['the Monday of Easter', '2027-03-29', around, today, '2027-03-30'],
  ['a week away', '2026-11-24', awayFrom('2026-11-20', '2026-11-30'), today, null],
  ['not a day gone by', '2026-11-27', awayFrom('2026-11-27', '2026-11-29'), '2026-11-26', null],
  [
    'within the contract',
    '2026-11-24',
    { ...around, contractEndsOn: '2026-11-23' },
    today,
    '2026-11-23',
  ],
]

test.each(cases)('%s', (_, day, here, now, expected) => {
  const found = freeDay(on(day), here, { today: now })
  expect(found && londonDay(found.startsAt)).toBe(expected)
  expect(found && londonTime(found.startsAt)).toBe(expected && '10:00')
})

test('the same wall clock in the week in which clocks change', () => {
  const sunday = { ...around, people: new Map([['sam', { leave: [], workingHours: null }]]) }
  const taken = [{ startsAt: '2026-10-24T09:00:00.000Z', minutes: 60, people: ['sam'] }]
  const found = freeDay(on('2026-10-24'), { ...sunday, taken }, { today: '2026-10-01' })
  expect(found?.startsAt).toBe('2026-10-25T10:00:00.000Z')
})

test('nobody is sent to a weekend who did not ask for one', () => {
  const noHours = { ...around, people: new Map() }
  const friday = [{ startsAt: '2026-11-27T10:00:00.000Z', minutes: 60, people: ['giver'] }]
  const found = freeDay(on('2026-11-27'), { ...noHours, taken: friday }, { today })
  expect(found?.startsAt).toBe('2026-11-26T10:00:00.000Z')
})

test('another day does not mend hours that are short', () => {
  const [only] = suggest([on('2026-11-24')], { ...around, minutesLeft: 0 }, { today })
  expect(only).toMatchObject({ flags: [{ flag: 'no_hours' }], instead: null })
})

test('two rows are not sent to the same time', () => {
  const people = new Map(['sam', 'ola'].map((id) => [id, { leave: [], workingHours: null }]))
  const taken = ['2026-11-24', '2026-11-26'].map((day) => ({
    startsAt: startAt(day, '10:00'),
    minutes: 60,
    people: ['giver'],
  }))
  const rows = [on('2026-11-24'), on('2026-11-26', { workers: ['ola'] })]
  const instead = suggest(rows, { ...around, people, taken }, { today }).map((it) => it.instead)
  expect(instead.map((it) => it && londonDay(it.startsAt))).toEqual(['2026-11-25', '2026-11-27'])
})

const drawn = fc.record({
  days: fc.array(fc.nat(120), { minLength: 1, maxLength: 12 }),
  leave: fc.array(fc.record({ from: fc.nat(120), days: fc.nat(6) }), { maxLength: 5 }),
  ends: fc.option(fc.nat(130)),
  minutesLeft: fc.option(fc.nat(600)),
})

test('a day suggested is free, in the same week, and at the same time', () => {
  let suggested = 0
  fc.assert(
    fc.property(drawn, ({ days, leave, ends, minutesLeft }) => {
      const day = (n: number) => addDays('2026-11-16', n)
      const away = leave.map(({ from, days: long }) => ({
        from_on: day(from),
        until_on: day(from + long),
        part: 'whole' as const,
      }))
      const here: Around = {
        ...around,
        people: new Map([['sam', { leave: away, workingHours: defaultWorkingHours }]]),
        contractEndsOn: ends === null ? null : day(ends),
        minutesLeft,
      }
      const rows = days.toSorted((a, b) => a - b).map((n) => on(day(n)))
      const all = suggest(rows, here, { today })
      for (const [n, { row, instead }] of all.entries()) {
        if (!instead) continue
        suggested++
        const others = rows.filter((_, m) => m !== n)
        const taken = others.map((it) => takenBy(it, here))
        expect(flagsOf(instead, { ...here, taken })).toEqual([])
        expect(weekOf(londonDay(instead.startsAt))).toBe(weekOf(londonDay(row.startsAt)))
        expect(londonTime(instead.startsAt)).toBe('10:00')
      }
      const offered = all.flatMap(({ instead }) => instead?.startsAt ?? [])
      expect(new Set(offered).size).toBe(offered.length)
    }),
    { seed: 6, numRuns: 300 },
  )
  expect(suggested).toBeGreaterThan(300)
})
