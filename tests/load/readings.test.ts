import { expect, test } from 'vitest'
import { defaultWeights } from '../../src/load/rules.ts'
import { takeReadings, type ReadingMetric } from '../../src/load/readings.ts'
import { templates } from '../../src/agreements/templates.ts'
import { holding, holdings } from './facts.ts'

const today = '2026-11-20'
const limits = templates[4]!.limits

function read(metric: ReadingMetric, facts: Partial<Parameters<typeof takeReadings>[0]>) {
  const all = takeReadings({ holdings: [], outOfHoursContactIds: [], limits, today, ...facts })
  return all.find((it) => it.metric === metric)
}

test('nobody held: six readings, all with room', () => {
  const all = takeReadings({ holdings: [], outOfHoursContactIds: [], limits, today })
  expect(all.map((it) => [it.metric, it.value, it.level, it.counted])).toEqual([
    ['held', 0, 'room', []],
    ['points', 0, 'room', []],
    ['sessions', 0, 'room', []],
    ['span', 0, 'room', []],
    ['alone', 0, 'room', []],
    ['hours', 0, 'room', []],
  ])
})

test.each([
  [11, 'room'],
  [12, 'near'],
  [15, 'near'],
  [16, 'past'],
  [19, 'well_past'],
])('%i held is %s', (n, level) => {
  const reading = read('held', { holdings: holdings(n) })
  expect(reading).toMatchObject({ value: n, near: 12, past: 15, level })
  expect(reading?.counted).toHaveLength(n)
})

test('the paused are left out of held and points, and named in neither', () => {
  const rows = [holding({ id: 'a', intensity: 'intensive' }), holding({ id: 'b', counted: false })]
  expect(read('held', { holdings: rows })).toMatchObject({ value: 1, counted: ['a'] })
  expect(read('points', { holdings: rows })).toMatchObject({ value: 4, counted: ['a'] })
})

test('points add up over the holdings, with the team’s weights when it has its own', () => {
  const rows = holdings(6, { intensity: 'intensive' })
  expect(read('points', { holdings: rows })).toMatchObject({ value: 24, level: 'near' })
  const weights = { ...defaultWeights, intensive: 3 }
  expect(read('points', { holdings: rows, weights })).toMatchObject({ value: 18, level: 'room' })
})

test('sessions and span give the most, and list every holding that is near or beyond', () => {
  const rows = [
    holding({ id: 'a', sessions: 5, heldSince: '2026-08-21' }),
    holding({ id: 'b', sessions: 6, heldSince: '2026-08-14' }),
    holding({ id: 'c', sessions: 9, heldSince: '2026-06-26' }),
    holding({ id: 'd', sessions: 0, heldSince: '2026-06-26', pausedDays: 60, counted: false }),
  ]
  const sessions = { value: 9, near: 6, past: 8, level: 'past', counted: ['b', 'c'] }
  expect(read('sessions', { holdings: rows })).toMatchObject(sessions)
  const span = { value: 21, near: 14, past: 20, level: 'past', counted: ['b', 'c'] }
  expect(read('span', { holdings: rows })).toMatchObject(span)
})

test('an open-ended holding is near at its prompt and never past', () => {
  const open = { ...limits, sessions: { near: 8, past: null, every: 4 } }
  const reading = read('sessions', { holdings: [holding({ sessions: 40 })], limits: open })
  expect(reading).toMatchObject({ near: 8, past: null, level: 'near' })
})

test('one person held alone at risk is past, and so are three; the paused are seen too', () => {
  const risk = { risk: 'some', riskSince: '2026-11-01', counted: false } as const
  const none = read('alone', { holdings: holdings(3) })
  expect(none).toMatchObject({ value: 0, near: null, past: 0, level: 'room', counted: [] })
  const one = [holding({ id: 'a' }), holding({ id: 'b', ...risk })]
  expect(read('alone', { holdings: one })).toMatchObject({
    value: 1,
    level: 'past',
    counted: ['b'],
  })
  expect(read('alone', { holdings: holdings(3, risk) })).toMatchObject({ value: 3, level: 'past' })
})

test.each([
  [[], 'room'],
  [['c1'], 'near'],
  [['c1', 'c2'], 'near'],
  [['c1', 'c2', 'c3'], 'well_past'],
])('out-of-hours contacts %j: %s', (ids, level) => {
  const reading = read('hours', { outOfHoursContactIds: ids })
  expect(reading).toMatchObject({ value: ids.length, near: 1, past: 2, level, counted: ids })
})

test('what was not agreed is counted, with room', () => {
  const rows = holdings(40, { sessions: 40, heldSince: '2020-01-01' })
  const all = takeReadings({ holdings: rows, outOfHoursContactIds: ['c'], limits: {}, today })
  expect(all.map((it) => [it.value, it.near, it.past, it.level])).toEqual([
    [40, null, null, 'room'],
    [40, null, null, 'room'],
    [40, null, null, 'room'],
    [359, null, null, 'room'],
    [0, null, 0, 'room'],
    [1, null, null, 'room'],
  ])
})
