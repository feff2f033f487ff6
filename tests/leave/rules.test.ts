import { describe, expect, it } from 'vitest'
import { faultOf, overlap, sayAway, type Away } from '../../src/leave/rules.ts'

const away = (from_on: string, until_on = from_on, part: Away['part'] = 'whole'): Away => ({
  from_on,
  until_on,
  part,
})

describe('leave', () => {
  it.each([
    ['the same day', away('2026-12-07'), away('2026-12-07'), true],
    ['the day after', away('2026-12-07'), away('2026-12-08'), false],
    ['a last day that is a first', away('2026-12-01', '2026-12-07'), away('2026-12-07'), true],
    ['one within another', away('2026-12-01', '2026-12-31'), away('2026-12-07'), true],
    [
      'morning and afternoon',
      away('2026-12-07', undefined, 'morning'),
      away('2026-12-07', undefined, 'afternoon'),
      false,
    ],
    [
      'two mornings',
      away('2026-12-07', undefined, 'morning'),
      away('2026-12-07', undefined, 'morning'),
      true,
    ],
    ['half of a whole day', away('2026-12-07'), away('2026-12-07', undefined, 'afternoon'), true],
  ])('overlaps or not: %s', (_, a, b, found) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([found, found])
  })

  it.each([
    ['one day', away('2026-12-07'), null],
    ['a fortnight over the year', away('2026-12-24', '2027-01-06'), null],
    ['last month', away('2026-10-05'), null],
    ['turned round', away('2026-12-08', '2026-12-07'), 'until_on'],
    ['half of two days', away('2026-12-07', '2026-12-08', 'morning'), 'part'],
    ['more than a year', away('2026-12-07', '2027-12-09'), 'until_on'],
    ['a wrong year', away('2016-12-07'), 'from_on'],
    ['a far year', away('2036-12-07'), 'from_on'],
  ])('is fit or not: %s', (_, days, field) => {
    expect(faultOf(days, '2026-11-10')?.field ?? null).toBe(field)
  })

  it('is said in words', () => {
    expect(sayAway(away('2026-12-07', '2026-12-11'))).toBe('7 Dec 2026 to 11 Dec 2026')
    expect(sayAway(away('2026-12-07'))).toBe('Monday 7 December 2026')
    expect(sayAway(away('2026-12-07', undefined, 'morning'))).toBe(
      'Monday 7 December 2026, the morning',
    )
  })
})
