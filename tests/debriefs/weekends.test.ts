import { describe, expect, it } from 'vitest'
import { isAloneAt, weekendOf, weeksBefore, type Brought } from '../../src/debriefs/weekends.ts'

const item = (more: Partial<Brought> = {}): Brought => ({
  brought_at: '2026-11-06T14:00:00.000Z',
  withdrawn_at: null,
  answer: null,
  answered_at: null,
  agreed_at: null,
  ...more,
})
const friday = '2026-11-06T15:20:00.000Z'
const saturday = '2026-11-07T10:00:00.000Z'
/** 23:59 on Sunday 8 November in London, and one minute more. */
const end = '2026-11-09T00:00:00.000Z'
const later = '2026-11-09T00:00:00.001Z'

describe('carried alone at the end of a weekend', () => {
  it.each([
    ['not answered', item(), true],
    ['put down on Friday', item({ answer: 'put_down', answered_at: friday }), false],
    ['safe with a name', item({ answer: 'safe', answered_at: friday }), false],
    ['asked, no yes', item({ answer: 'co_hold', answered_at: friday }), true],
    [
      'yes on Saturday',
      item({ answer: 'co_hold', answered_at: friday, agreed_at: saturday }),
      false,
    ],
    [
      'yes a moment too late',
      item({ answer: 'hand_over', answered_at: friday, agreed_at: later }),
      true,
    ],
    [
      'offered first, asked after',
      item({ answer: 'co_hold', answered_at: later, agreed_at: friday }),
      true,
    ],
    ['offered, not asked', item({ agreed_at: friday }), true],
    ['taken back', item({ withdrawn_at: saturday }), false],
    ['taken back too late', item({ withdrawn_at: later }), true],
    ['brought when it was over', item({ brought_at: end }), false],
    ['brought in the last minute', item({ brought_at: '2026-11-08T23:59:00.000Z' }), true],
  ])('%s', (_, given, expected) => {
    expect(isAloneAt(given, end)).toBe(expected)
  })
})

describe('a weekend', () => {
  const monday = '2026-11-02'
  const closed = {
    held_on: '2026-11-06',
    state: 'closed' as const,
    closed_at: friday,
    why_not: null,
  }
  const missed = { ...closed, state: 'not_held' as const, closed_at: null, why_not: 'too_few' }

  it.each([
    ['held, nothing brought', [closed], [], 'clear', 0],
    ['held, one left', [closed], [item()], 'alone', 1],
    ['finished on Monday', [{ ...closed, closed_at: '2026-11-09T23:59:00.000Z' }], [], 'clear', 0],
    [
      'finished on Tuesday',
      [{ ...closed, closed_at: '2026-11-10T00:00:00.000Z' }],
      [],
      'not_held',
      0,
    ],
    [
      'left open',
      [{ ...closed, state: 'open' as const, closed_at: null }],
      [item()],
      'not_held',
      1,
    ],
    ['not held', [missed], [], 'not_held', 0],
    ['a holiday', [{ ...missed, why_not: 'holiday' }], [], 'holiday', 0],
    ['held the second time', [missed, closed], [], 'clear', 0],
    ['another week', [{ ...closed, held_on: '2026-11-13' }], [], 'none', 0],
  ])('%s', (_, debriefs, items, kind, alone) => {
    expect(weekendOf(monday, debriefs, items)).toEqual({ monday, kind, alone })
  })

  it('ends at midnight in London, also when the clocks go back', () => {
    const brought = item({ brought_at: '2026-10-25T23:30:00.000Z' })
    expect(weekendOf('2026-10-19', [], [brought]).alone).toBe(1)
    const summer = item({ brought_at: '2026-10-18T23:30:00.000Z' })
    expect(weekendOf('2026-10-12', [], [summer]).alone).toBe(0)
  })

  it('counts whole weeks that are over', () => {
    expect(weeksBefore('2026-11-09', 3)).toEqual(['2026-10-19', '2026-10-26', '2026-11-02'])
  })
})
