import { describe, expect, it } from 'vitest'
import { scheduleFor, usual, type TeamDefault } from '../../src/supervision-agreements/schedule.ts'

const line = (fromOn: string, every: number): TeamDefault => ({
  type: 'line',
  every,
  unit: 'week',
  firstEvery: 1,
  minutes: 45,
  fromOn,
  madeAt: `${fromOn}T09:00:00.000Z`,
})
const agreed = {
  id: 'agreed',
  type: 'line',
  every: 3,
  unit: 'week',
  firstEvery: null,
  minutes: 50,
  inForceFrom: '2026-03-01',
  endedOn: '2026-06-30',
} as const

const lineOn = (day: string, defaults: TeamDefault[], startedOn = '2025-01-06') =>
  scheduleFor({ agreements: [agreed], defaults }, { day, startedOn }).find(
    ({ type }) => type === 'line',
  )

describe('what is meant for a person on a day', () => {
  it('is the usual, from the start in the role, before anybody says otherwise', () => {
    const meant = scheduleFor(
      { agreements: [], defaults: [] },
      { day: '2026-01-05', startedOn: '2025-12-01' },
    )
    expect(
      meant.map(({ type, every, unit, firstEvery, minutes }) => [
        type,
        every,
        unit,
        firstEvery,
        minutes,
      ]),
    ).toEqual([
      ['line', 4, 'week', 2, 60],
      ['clinical', 4, 'week', null, 30],
      ['external', 1, 'month', null, 60],
      ['safeguarding', 3, 'month', null, 60],
      ['peer', 1, 'month', null, 60],
      ['mdt', 1, 'month', null, 60],
    ])
    expect(
      meant.every(({ inForceFrom, by }) => inForceFrom === '2025-12-01' && by === 'usual'),
    ).toBe(true)
    expect(usual).toHaveLength(6)
  })

  it('is what the team means from a day on, and an earlier day keeps what it had', () => {
    const defaults = [line('2026-01-01', 6), line('2026-08-01', 5)]
    expect(lineOn('2025-12-31', defaults)).toMatchObject({ by: 'usual', every: 4 })
    expect(lineOn('2026-01-01', defaults)).toMatchObject({ by: 'team', every: 6, minutes: 45 })
    expect(lineOn('2026-07-31', defaults)).toMatchObject({ every: 6 })
    expect(lineOn('2026-08-01', defaults)).toMatchObject({ every: 5, inForceFrom: '2026-08-01' })
  })

  it('is the agreement while it is in force, on its last day too', () => {
    const defaults = [line('2026-01-01', 6)]
    expect(lineOn('2026-02-28', defaults)).toMatchObject({ by: 'team' })
    expect(lineOn('2026-03-01', defaults)).toMatchObject({ by: 'agreement', agreement: 'agreed' })
    expect(lineOn('2026-06-30', defaults)).toMatchObject({ every: 3, minutes: 50 })
    expect(lineOn('2026-07-01', defaults)).toMatchObject({ by: 'team' })
  })

  it('meets more often in the first three months only for those who are new', () => {
    const defaults = [line('2026-08-01', 5)]
    expect(lineOn('2026-08-01', defaults)?.firstEvery).toBe(null)
    expect(lineOn('2026-08-01', defaults, '2026-06-01')?.firstEvery).toBe(1)
    expect(lineOn('2026-09-01', defaults, '2026-09-01')?.firstEvery).toBe(1)
  })

  it('leaves out what a team does without', () => {
    expect(lineOn('2026-08-01', [line('2026-08-01', 0)])).toBe(undefined)
  })
})
