import { describe, expect, it } from 'vitest'
import {
  defaultWorkingHours,
  isOutOfHours,
  parseWorkingHours,
  sayWorkingHours,
  writeWorkingHours,
  type WorkingHours,
} from '../../src/people/working-hours.ts'

const shortWeek: WorkingHours = {
  1: ['09:00', '17:00'],
  2: ['09:00', '17:00'],
  4: ['08:30', '12:00'],
}

describe('out of hours', () => {
  it.each([
    ['a minute before the day starts', '2026-11-10T08:59:00.000Z', true],
    ['the first minute', '2026-11-10T09:00:00.000Z', false],
    ['the last second', '2026-11-10T16:59:59.999Z', false],
    ['the end of the day', '2026-11-10T17:00:00.000Z', true],
    ['a Saturday', '2026-11-14T12:00:00.000Z', true],
    ['in summer time, 08:30 UTC is 09:30 in London', '2026-07-07T08:30:00.000Z', false],
    ['in summer time, 16:30 UTC is 17:30 in London', '2026-07-07T16:30:00.000Z', true],
    ['Good Friday', '2026-04-03T12:00:00.000Z', true],
    ['the substitute day of a Saturday Boxing Day', '2026-12-28T12:00:00.000Z', true],
    ['late on Sunday in UTC, already Monday in London', '2026-07-05T23:30:00.000Z', true],
  ])('%s', (_, instant, expected) => {
    expect(isOutOfHours(defaultWorkingHours, instant)).toBe(expected)
  })

  it.each([
    ['a day not worked', '2026-11-11T12:00:00.000Z', true],
    ['a short day, inside', '2026-11-12T11:59:00.000Z', false],
    ['a short day, after', '2026-11-12T12:00:00.000Z', true],
  ])('of a short week: %s', (_, instant, expected) => {
    expect(isOutOfHours(shortWeek, instant)).toBe(expected)
  })
})

describe('words for hours', () => {
  it.each<[string, WorkingHours, string]>([
    ['a full week', defaultWorkingHours, 'Monday to Friday 09:00 to 17:00'],
    ['a short week', shortWeek, 'Monday and Tuesday 09:00 to 17:00, Thursday 08:30 to 12:00'],
    [
      'broken days',
      { 1: ['09:00', '12:00'], 3: ['09:00', '12:00'], 5: ['09:00', '12:00'] },
      'Monday, Wednesday and Friday 09:00 to 12:00',
    ],
    ['none', {}, 'No hours set'],
  ])('%s', (_, pattern, words) => {
    expect(sayWorkingHours(pattern)).toBe(words)
  })
})

describe('hours as kept', () => {
  it('come back as they were', () => {
    expect(parseWorkingHours(writeWorkingHours(shortWeek))).toEqual(shortWeek)
  })

  it.each(['[]', 'null', '{"8":["09:00","17:00"]}', '{"1":["17:00","09:00"]}', '{"1":["9","17"]}'])(
    'are refused as %s',
    (text) => {
      expect(() => parseWorkingHours(text)).toThrow(RangeError)
    },
  )
})
