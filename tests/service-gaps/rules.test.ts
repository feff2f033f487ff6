import { describe, expect, it } from 'vitest'
import { weeksWaited } from '../../src/service-gaps/rules.ts'

const today = '2026-11-10'
const waits = (...rows: [since: string, people: number][]) =>
  rows.map(([since, people]) => ({ since, people }))

describe('weeks waited', () => {
  it.each([
    ['nobody', waits(), null],
    ['today', waits([today, 1]), { longest: 0, middle: 0 }],
    ['six days', waits(['2026-11-04', 1]), { longest: 0, middle: 0 }],
    ['a week', waits(['2026-11-03', 1]), { longest: 1, middle: 1 }],
    ['not begun yet', waits(['2026-11-30', 1]), { longest: 0, middle: 0 }],
    [
      'odd',
      waits(['2026-11-03', 1], ['2026-10-06', 1], ['2026-09-01', 1]),
      { longest: 10, middle: 5 },
    ],
    ['even, half up', waits(['2026-11-03', 1], ['2026-10-27', 1]), { longest: 2, middle: 2 }],
    [
      'several since one day',
      waits(['2026-11-03', 3], ['2026-09-01', 1]),
      { longest: 10, middle: 1 },
    ],
    ['over the clock change', waits(['2026-10-20', 1]), { longest: 3, middle: 3 }],
  ] as const)('%s', (_, given, expected) => {
    expect(weeksWaited(given, { today })).toEqual(expected)
  })
})
