import { describe, expect, it } from 'vitest'
import { sharesOf, valueOf } from '../../src/load/counted.ts'
import { defaultWeights } from '../../src/load/rules.ts'
import { takeReadings } from '../../src/load/readings.ts'
import { holding, worker } from './facts.ts'

const today = '2026-11-10'
const bounds = { near: 2, past: 5 }

const mixed = [
  holding({ id: 'a', intensity: 'intensive', risk: 'high', sessions: 7, heldSince: '2026-01-01' }),
  holding({ id: 'b', manyProblems: true, coHolders: 1, sharedSpokenOn: '2026-11-01' }),
  holding({ id: 'c', counted: false, sessions: 4, heldSince: '2026-06-01', pausedDays: 40 }),
  holding({ id: 'd', risk: 'some', riskSince: '2026-10-01', coHolderSpokenOn: '2026-10-20' }),
]

const at = { today, weights: defaultWeights }
const readings = takeReadings(worker({ holdings: mixed }), {
  limits: { held: bounds, points: bounds, sessions: bounds, span: bounds },
  ...at,
})

describe('the list behind a number', () => {
  it.each(['held', 'points', 'sessions', 'span', 'review', 'alone'] as const)(
    'makes the %s that was judged',
    (metric) => {
      const judged = readings.find((reading) => reading.metric === metric)!
      const shares = sharesOf(metric, mixed, { ...at, ...bounds })
      expect(valueOf(metric, shares)).toBe(judged.value)
      expect(shares.map(({ id }) => id)).toEqual(expect.arrayContaining(judged.counted))
    },
  )

  it('says what each share of the points is made of', () => {
    const shares = sharesOf('points', mixed, { ...at, ...bounds })
    expect(shares[0]).toMatchObject({
      id: 'a',
      share: 6,
      parts: [
        { why: 'Intensive', points: 4 },
        { why: 'High risk', points: 2 },
      ],
    })
    for (const { share, parts } of shares) {
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(share)
    }
  })

  it('marks where each one stands, the largest first', () => {
    const shares = sharesOf('sessions', mixed, { ...at, ...bounds })
    expect(shares.map(({ id, share, level }) => [id, share, level])).toEqual([
      ['a', 7, 'well_past'],
      ['c', 4, 'near'],
      ['b', 0, 'room'],
      ['d', 0, 'room'],
    ])
  })

  it('is empty, and makes nothing, when nobody is held', () => {
    expect(valueOf('sessions', sharesOf('sessions', [], { ...at, ...bounds }))).toBe(0)
  })
})
