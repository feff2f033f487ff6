import { describe, expect, it } from 'vitest'
import { heldAfter, lastDayRefused } from '../../src/leavers/rules.ts'
import { isInLastWeeks } from '../../src/people/last-weeks.ts'

const today = '2026-11-10'

describe('a last day', () => {
  it.each([
    ['today', today, true],
    ['yesterday', '2026-11-09', true],
    ['the first day', '2026-01-05', true],
    ['before the first day', '2026-01-04', false],
    ['28 days ahead', '2026-12-08', true],
    ['29 days ahead', '2026-12-09', false],
  ])('%s', (_, lastDay, fits) => {
    expect(lastDayRefused(lastDay, { fromOn: '2026-01-05', today }) === null).toBe(fits)
  })
})

describe('the last weeks of a job', () => {
  it.each([
    [null, false],
    ['2026-12-09', false],
    ['2026-12-08', true],
    [today, true],
    ['2026-11-01', true],
  ])('%s', (untilOn, expected) => expect(isInLastWeeks(untilOn, today)).toBe(expected))
})

describe('how many each would hold', () => {
  it('adds what was chosen to what they hold', () => {
    const now = [
      { id: 'ola', held: 3 },
      { id: 'hana', held: 0 },
    ]
    expect(heldAfter(now, ['ola', 'end', '', 'ola'])).toEqual([
      { id: 'ola', held: 3, after: 5 },
      { id: 'hana', held: 0, after: 0 },
    ])
  })
})
