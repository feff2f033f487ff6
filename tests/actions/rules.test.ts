import { describe, expect, it } from 'vitest'
import { sayLate } from '../../src/actions/facts.ts'
import { dayRefused, isLate, lateDays, lateSince, mayReopen } from '../../src/actions/rules.ts'

const today = '2026-11-10'
const open = (due_on: string) => ({ status: 'open' as const, due_on })

describe('how late a promise is', () => {
  it.each([
    ['a day to come', open('2026-11-11'), 0],
    ['its own day', open(today), 0],
    ['the day after', open('2026-11-09'), 1],
    ['thirteen days', open('2026-10-28'), 13],
    ['fourteen days', open('2026-10-27'), 14],
    ['over the clock change', open('2026-10-20'), 21],
    ['done, whatever its day', { ...open('2026-01-01'), status: 'done' as const }, 0],
    ['dropped', { ...open('2026-01-01'), status: 'dropped' as const }, 0],
  ])('%s', (_, action, days) => {
    expect(lateDays(action, { today })).toBe(days)
    expect(isLate(action, { today })).toBe(days > 0)
  })

  it('calls for an alert from fourteen days on', () => {
    expect(lateSince(today)).toBe('2026-10-27')
  })

  it.each([
    [0, null],
    [1, '1 day late'],
    [13, '13 days late'],
    [14, '2 weeks late'],
    [27, '3 weeks late'],
  ])('says %i days as %s', (days, words) => expect(sayLate(days)).toBe(words))
})

it.each([
  ['yesterday', '2026-11-09', 'Choose today or a day to come.'],
  ['today', today, null],
  ['a year ahead', '2027-11-10', null],
  ['a day more', '2027-11-11', 'Choose a day within a year.'],
])('takes a promise for %s or says why not', (_, due, says) => {
  expect(dayRefused(due, { today })).toBe(says)
})

it.each([
  ['2026-10-13', true],
  ['2026-10-12', false],
])('opens what ended on %s again: %s', (ended, may) => {
  expect(mayReopen(ended, { today })).toBe(may)
})
