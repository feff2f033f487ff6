import { describe, expect, it } from 'vitest'
import { heldAfter, lastDayKept, lastDayOffered, lastDayRefused } from '../../src/leavers/rules.ts'
import { isInLastWeeks } from '../../src/people/last-weeks.ts'

const today = '2026-11-10'
const job = { fromOn: '2026-01-05', today }

describe('a last day', () => {
  it.each([
    ['today', today, true],
    ['yesterday', '2026-11-09', true],
    ['the first day', '2026-01-05', true],
    ['before the first day', '2026-01-04', false],
    ['28 days ahead', '2026-12-08', true],
    ['29 days ahead', '2026-12-09', false],
  ])('%s', (_, lastDay, fits) => {
    expect(lastDayRefused(lastDay, { ...job, untilOn: null }) === null).toBe(fits)
  })

  it.each([
    ['the day kept', '2026-11-20', '2026-11-20', true],
    ['earlier', '2026-11-20', '2026-11-19', true],
    ['later', '2026-11-20', '2026-11-21', false],
    ['later, of a job that is over', '2026-11-01', today, false],
  ])('beside one that is kept: %s', (_, untilOn, lastDay, fits) => {
    expect(lastDayRefused(lastDay, { ...job, untilOn }) === null).toBe(fits)
  })

  it.each([
    ['none is kept', null, today, today],
    ['one is to come', '2026-11-20', '2026-11-20', '2026-11-12'],
    ['one is far away', '2027-03-31', today, '2026-11-12'],
    ['the job is over', '2026-11-01', '2026-11-01', '2026-11-01'],
  ])('is offered, and kept, when %s', (_, untilOn, offered, kept) => {
    const lastDay = untilOn === '2026-11-01' ? '2026-10-20' : '2026-11-12'
    expect(lastDayOffered({ ...job, untilOn })).toBe(offered)
    expect(lastDayKept(untilOn === null ? today : lastDay, { ...job, untilOn })).toBe(
      untilOn === null ? today : kept,
    )
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
