import { describe, expect, it } from 'vitest'
import { sayWeeksCounted, weeksCounted, type KeptWeek } from '../../src/load/twelve-weeks.ts'

const today = '2026-11-12'
const kept = (week: string, value: number, on_leave: 0 | 1 = 0): KeptWeek => ({
  week,
  value,
  past: 15,
  on_leave,
})

describe('twelve weeks of a count', () => {
  const weeks = weeksCounted(
    [
      kept('2026-08-17', 9),
      kept('2026-08-24', 8),
      kept('2026-10-26', 11, 1),
      kept('2026-11-02', 13),
    ],
    today,
  )

  it('ends with this week, and leaves out what is older', () => {
    expect(weeks).toHaveLength(12)
    expect(weeks[0]).toMatchObject({ label: '24 Aug', value: 8, agreed: 15 })
    expect(weeks.at(-1)).toMatchObject({ label: '9 Nov', value: null, why: 'not over yet' })
  })

  it('leaves a gap for leave and for a week that was not kept', () => {
    expect(weeks.at(-3)).toMatchObject({ label: '26 Oct', value: null, why: 'on leave' })
    expect(weeks[1]).toMatchObject({ label: '31 Aug', value: null, why: 'nothing kept' })
  })

  it.each([
    ['no week', [], 'No weeks are kept yet. The first is kept on Sunday night.'],
    [
      'one level',
      [kept('2026-10-26', 5), kept('2026-11-02', 5)],
      '5 at the end of the last week kept, with 15 agreed. It stayed the same.',
    ],
    [
      'ups and downs',
      [kept('2026-10-26', 5), kept('2026-11-02', 9)],
      '9 at the end of the last week kept, with 15 agreed. It was between 5 and 9.',
    ],
  ])('says %s', (_, rows, words) => {
    expect(sayWeeksCounted(weeksCounted(rows, today))).toBe(words)
  })
})
