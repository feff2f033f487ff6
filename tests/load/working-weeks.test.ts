import { expect, test } from 'vitest'
import { communityTime, isOnLeave, type LeaveRow } from '../../src/load/working-weeks.ts'
import { addDays } from '../../src/time/london.ts'

/** A Sunday, so that the four pieces are four ISO weeks: from 26 October. */
const today = '2026-11-22'
const first = '2026-10-26'

const contract = (days: string, weekly_hours = 37.5, from_on = '2024-01-01') => ({
  weekly_hours,
  from_on,
  working_hours: JSON.stringify(
    Object.fromEntries(days.split('').map((day) => [day, ['09:00', '17:00']])),
  ),
})
const full = contract('12345')
const days = (from: number, until: number, part: LeaveRow['part'] = 'whole'): LeaveRow => ({
  from_on: addDays(first, from),
  until_on: addDays(first, until),
  part,
})
const block = (on: number, minutes: number) => ({ spent_on: addDays(first, on), minutes })

test.each([
  ['no leave', full, [], 9000],
  ['one day off', full, [days(0, 0)], 8550],
  ['a morning off', full, [days(0, 0, 'morning')], 8775],
  [
    'a morning and an afternoon of one day',
    full,
    [days(0, 0, 'morning'), days(0, 0, 'afternoon')],
    8550,
  ],
  ['the same morning written twice', full, [days(0, 0, 'morning'), days(0, 0, 'morning')], 8775],
  ['two rows about one day', full, [days(0, 0), days(0, 0)], 8550],
  ['a weekend off counts nothing', full, [days(5, 6)], 9000],
  ['exactly half a week off stays in', full, [days(0, 1), days(2, 2, 'morning')], 7875],
  ['three days of five off: the week is left out', full, [days(0, 2)], 6750],
  ['a week off, from the middle of another', full, [days(3, 11)], 5850],
  ['all four weeks off', full, [days(0, 27)], 0],
  ['part-time: one day of two off is half', contract('24', 15), [days(1, 1)], 3150],
  ['part-time: a day that is not worked', contract('24', 15), [days(0, 0)], 3600],
  ['no days named: Monday to Friday', contract('', 10), [days(0, 0)], 2280],
  ['a job begun on the third Monday', contract('12345', 37.5, addDays(first, 14)), [], 4500],
] as const)('contracted minutes with %s', (_, job, leave, expected) => {
  const { contractedMinutes } = communityTime(job, { leave: [...leave], blocks: [], today })
  expect(contractedMinutes).toBeCloseTo(expected, 6)
})

test('community time of a week left out is left out with it', () => {
  const blocks = [block(-1, 500), block(0, 60), block(7, 100), block(27, 30), block(28, 500)]
  const found = (leave: LeaveRow[]) => communityTime(full, { leave, blocks, today })
  expect(found([])).toEqual({ contractedMinutes: 9000, communityMinutes: 190 })
  expect(found([days(0, 2)])).toEqual({ contractedMinutes: 6750, communityMinutes: 130 })
})

test.each([
  ['nothing', [], false],
  ['two days and a half', [days(0, 1), days(2, 2, 'afternoon')], false],
  ['three days', [days(2, 4)], true],
  ['the whole week', [days(-3, 9)], true],
  ['the week before', [days(-7, -1)], false],
] as const)('a week with %s of leave', (_, leave, expected) => {
  expect(isOnLeave(full, [...leave], first)).toBe(expected)
})
