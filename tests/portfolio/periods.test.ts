import { describe, expect, test } from 'vitest'
import { periodAsked, periodsAround } from '../../src/portfolio/periods.ts'
import { byMonth, byType, sumOf } from '../../src/portfolio/sums.ts'

const today = '2026-05-04'

describe('a period of a portfolio', () => {
  test.each([
    [null, '2026', '2026-01-01', '2026-12-31', '2026'],
    ['2025', '2025', '2025-01-01', '2025-12-31', '2025'],
    ['2026-1', '2026-1', '2026-01-01', '2026-03-31', 'January to March 2026'],
    ['2024-2', '2024-2', '2024-04-01', '2024-06-30', 'April to June 2024'],
    ['2025-4', '2025-4', '2025-10-01', '2025-12-31', 'October to December 2025'],
    ['2027', '2026', '2026-01-01', '2026-12-31', '2026'],
    ['2026-5', '2026', '2026-01-01', '2026-12-31', '2026'],
    ['1999', '2026', '2026-01-01', '2026-12-31', '2026'],
    ['2026-01-01', '2026', '2026-01-01', '2026-12-31', '2026'],
    ['../etc', '2026', '2026-01-01', '2026-12-31', '2026'],
  ])('%s is %s', (asked, code, from, until, says) => {
    expect(periodAsked(asked, today)).toMatchObject({ code, from, until, says })
  })

  test.each([
    ['2026', ['2025', '2026', '2026-1', '2026-2']],
    ['2025', ['2024', '2025', '2025-1', '2025-2', '2025-3', '2025-4', '2026']],
    ['2000', ['2000', '2000-1', '2000-2', '2000-3', '2000-4', '2001']],
  ])('around %s is only what has come', (asked, codes) => {
    const around = periodsAround(periodAsked(asked, today), today)
    expect(around.map(({ code }) => code)).toEqual(codes)
  })
})

describe('sums of a portfolio', () => {
  const rows = [
    { on: '2026-02-10', type: 'peer', minutes: 120, credited: 60 },
    { on: '2026-01-31', type: 'line', minutes: 60, credited: 60 },
    { on: '2026-02-01', type: 'peer', minutes: 90, credited: 0 },
  ] as const

  test('add up minutes held and minutes that count', () => {
    expect(sumOf(rows)).toEqual({ sessions: 3, minutes: 270, credited: 120 })
    expect(sumOf([])).toEqual({ sessions: 0, minutes: 0, credited: 0 })
    expect(byMonth(rows)).toEqual([
      ['2026-01', { sessions: 1, minutes: 60, credited: 60 }],
      ['2026-02', { sessions: 2, minutes: 210, credited: 60 }],
    ])
    expect(byType(rows)).toEqual([
      ['peer', { sessions: 2, minutes: 210, credited: 60 }],
      ['line', { sessions: 1, minutes: 60, credited: 60 }],
    ])
  })
})
