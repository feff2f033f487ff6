import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agreedMinutes,
  dueDays,
  occurrencesIn,
  type AgreedTime,
} from '../../src/sessions/agreed.ts'
import { addMonths } from '../../src/time/months.ts'
import { addDays } from '../../src/time/london.ts'

const monthly: AgreedTime = {
  every: 1,
  unit: 'month',
  minutes: 60,
  inForceFrom: '2026-01-01',
  endedOn: null,
  firstEvery: null,
}
const fourWeekly: AgreedTime = { ...monthly, every: 4, unit: 'week' }

const cases: [string, AgreedTime, string, number][] = [
  ['monthly, from the first', monthly, '2026-01', 1],
  ['monthly, before it', monthly, '2025-12', 0],
  ['monthly, a month not whole', { ...monthly, inForceFrom: '2026-01-02' }, '2026-01', 0],
  ['monthly, the first whole month', { ...monthly, inForceFrom: '2026-01-02' }, '2026-02', 1],
  ['monthly, ended the day before the last', { ...monthly, endedOn: '2026-05-30' }, '2026-05', 0],
  ['monthly, ended on the last day', { ...monthly, endedOn: '2026-05-31' }, '2026-05', 1],
  ['quarterly, not yet', { ...monthly, every: 3 }, '2026-02', 0],
  ['quarterly, the third month', { ...monthly, every: 3 }, '2026-03', 1],
  ['quarterly, the sixth', { ...monthly, every: 3 }, '2026-06', 1],
  ['quarterly from mid-month', { ...monthly, every: 3, inForceFrom: '2026-01-20' }, '2026-04', 1],
  ['four-weekly: due by 28 January', fourWeekly, '2026-01', 1],
  ['four-weekly: due by 25 February', fourWeekly, '2026-02', 1],
  ['four-weekly: two in a month', { ...fourWeekly, inForceFrom: '2026-02-04' }, '2026-03', 2],
  ['weekly: five in September', { ...fourWeekly, every: 1 }, '2026-09', 5],
  [
    'half of the month in force asks',
    { ...fourWeekly, every: 1, endedOn: '2026-04-15' },
    '2026-04',
    3,
  ],
  ['less than half asks nothing', { ...fourWeekly, every: 1, endedOn: '2026-04-14' }, '2026-04', 0],
  ['first three months: each two weeks', { ...fourWeekly, firstEvery: 2 }, '2026-02', 2],
  ['first three months, still in March', { ...fourWeekly, firstEvery: 2 }, '2026-03', 2],
  ['after three months: each four', { ...fourWeekly, firstEvery: 2 }, '2026-04', 1],
  ['first three months, by the month', { ...monthly, every: 3, firstEvery: 1 }, '2026-03', 1],
  ['then each quarter', { ...monthly, every: 3, firstEvery: 1 }, '2026-04', 0],
  ['the quarter after', { ...monthly, every: 3, firstEvery: 1 }, '2026-06', 1],
]

test.each(cases)('%s', (_, agreed, month, expected) => {
  expect(occurrencesIn(agreed, month)).toBe(expected)
})

test('minutes of all agreements add up', () => {
  const restorative = { ...monthly, minutes: 60 }
  const management = { ...fourWeekly, every: 2, minutes: 45 }
  expect(agreedMinutes([restorative, management], '2026-01')).toBe(150)
  expect(agreedMinutes([], '2026-01')).toBe(0)
})

test.each([0, -1, 1.5])('every %d weeks is no interval', (every) => {
  expect(() => dueDays({ ...fourWeekly, every }, '2026-12-31')).toThrow(RangeError)
  expect(() => dueDays({ ...fourWeekly, firstEvery: every }, '2026-12-31')).toThrow(RangeError)
})

const drawn = fc.record({
  every: fc.integer({ min: 1, max: 8 }),
  unit: fc.constantFrom('week' as const, 'month' as const),
  minutes: fc.constantFrom(30, 60),
  inForceFrom: fc.nat(400).map((n) => addDays('2026-01-01', n)),
  endedOn: fc.option(fc.nat(900).map((n) => addDays('2026-01-01', n))),
  firstEvery: fc.option(fc.integer({ min: 1, max: 8 })),
})

test('every session due falls into one month, while in force, in order', () => {
  const months = Array.from({ length: 36 }, (_, n) => addMonths('2026-01', n))
  fc.assert(
    fc.property(drawn, (agreed) => {
      const due = dueDays(agreed, '2028-12-31')
      expect(due).toEqual([...new Set(due)].toSorted())
      for (const day of due) {
        expect(day >= agreed.inForceFrom && day <= (agreed.endedOn ?? day)).toBe(true)
      }
      const asked = months.reduce((sum, month) => sum + occurrencesIn(agreed, month), 0)
      // A short month at either end may leave out what was due in it.
      const most = agreed.unit === 'month' ? 0 : 2 * 3
      expect(asked).toBeLessThanOrEqual(due.length)
      expect(asked).toBeGreaterThanOrEqual(due.length - most)
    }),
    { seed: 6, numRuns: 200 },
  )
})
