import { expect, test } from 'vitest'
import { defaultWeights } from '../../src/load/rules.ts'
import { takeReadings, type ReadingMetric } from '../../src/load/readings.ts'
import type { WorkerFacts } from '../../src/load/types.ts'
import { templates } from '../../src/agreements/templates.ts'
import { addDays } from '../../src/time/london.ts'
import { holding, holdings, supervised, worker } from './facts.ts'

const today = '2026-11-20'
const limits = templates[4]!.limits

const at = { limits, today, weights: defaultWeights }

function read(metric: ReadingMetric, facts: Partial<WorkerFacts>, more: Partial<typeof at> = {}) {
  const all = takeReadings(worker(facts), { ...at, ...more })
  return all.find((it) => it.metric === metric)
}

test('nobody held and no time kept: the plain readings, all with room', () => {
  const all = takeReadings(worker(), at)
  expect(all.map((it) => [it.metric, it.value, it.level, it.counted])).toEqual([
    ['held', 0, 'room', []],
    ['points', 0, 'room', []],
    ['sessions', 0, 'room', []],
    ['span', 0, 'room', []],
    ['review', 0, 'room', []],
    ['alone', 0, 'room', []],
    ['hours', 0, 'room', []],
    ['gap', 10, 'room', ['session']],
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
  expect(read('points', { holdings: rows }, { weights })).toMatchObject({
    value: 18,
    level: 'room',
  })
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
  const reading = read('sessions', { holdings: [holding({ sessions: 40 })] }, { limits: open })
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
  const all = takeReadings(worker({ holdings: rows, outOfHoursContactIds: ['c'] }), {
    ...at,
    limits: {},
  })
  expect(all.map((it) => [it.value, it.near, it.past, it.level])).toEqual([
    [40, null, null, 'room'],
    [40, null, null, 'room'],
    [40, null, null, 'room'],
    [359, null, null, 'room'],
    [0, 7, 13, 'room'],
    [0, null, 0, 'room'],
    [1, null, null, 'room'],
    [10, null, null, 'room'],
  ])
})

test.each([
  [299, 299, undefined],
  [300, 0, [0, 'room']],
  [300, 118, [39, 'room']],
  [300, 119, [40, 'near']],
  [1000, 500, [50, 'near']],
  [1000, 504, [50, 'near']],
  [1000, 505, [51, 'past']],
  [400, 250, [63, 'well_past']],
] as const)(
  'of %i contact minutes %i are holding: %j',
  (contactMinutes, holdingMinutes, expected) => {
    const reading = read('share', { contactMinutes, holdingMinutes })
    expect(reading && [reading.value, reading.level]).toEqual(expected)
  },
)

test.each([
  [0, 'room', 0],
  [1, 'room', 0],
  [6, 'room', 0],
  [7, 'near', 1],
  [13, 'near', 1],
  [14, 'past', 1],
])('a review %i days late: %s', (days, level, counted) => {
  const late = holding({ id: 'late', reviewDueOn: addDays(today, -days) })
  const rows = [late, holding({ reviewDueOn: addDays(today, 9) }), holding()]
  const reading = read('review', { holdings: rows })
  expect(reading).toMatchObject({ value: days, near: 7, past: 13, level })
  expect(reading?.counted).toEqual(counted ? ['late'] : [])
})

test.each([
  [9000, 900, [10, 'room']],
  [9000, 855, [10, 'room']],
  [9000, 854, [9, 'past']],
  [9000, 0, [0, 'past']],
  [5400, 540, [10, 'room']],
  [0, 540, undefined],
] as const)(
  'of %d contracted minutes %d are community time: %j',
  (contractedMinutes, communityMinutes, expected) => {
    const floor = { near: 10, past: null, counted: [] }
    const facts = { contractedMinutes, communityMinutes }
    const reading = read('community', facts)
    expect(reading && [reading.value, reading.level]).toEqual(expected)
    expect(reading ?? floor).toMatchObject(floor)
    expect(read('community', facts, { limits: {} })).toEqual(reading)
  },
)

/** Site 5 agreed 28 to 42 days. */
test.each([
  ['2026-10-24', 27, 'room'],
  ['2026-10-23', 28, 'near'],
  ['2026-10-09', 42, 'near'],
  ['2026-10-08', 43, 'past'],
  ['2026-09-28', 53, 'well_past'],
])('last supervised for support on %s, %i days ago: %s', (on, value, level) => {
  const reading = read('gap', { supervision: supervised({ lastRestorative: { id: 's', on } }) })
  expect(reading).toMatchObject({ value, near: 28, past: 42, level, counted: ['s'] })
})

test.each([
  ['2026-11-02', '2020-01-01', 18],
  ['2020-01-01', '2026-11-02', 18],
  ['2026-12-01', '2026-12-01', 0],
])('never supervised, in the role from %s and in the job from %s: %i days', (role, job, days) => {
  const never = { supervision: supervised({ lastRestorative: null }) }
  const reading = read('gap', { ...never, startedInRole: role, startedOn: job })
  expect(reading).toMatchObject({ value: days, counted: [] })
})

test('credited minutes of this month stand beside those agreed, and have room till it is over', () => {
  const on = (day: string, credited: number) => ({
    id: day,
    type: 'external' as const,
    on: day,
    credited,
  })
  const attended = [on('2026-10-30', 60), on('2026-11-02', 30), on('2026-11-19', 15)]
  const monthly = { every: 1, unit: 'month' as const, minutes: 60, firstEvery: null }
  const agreed = [
    { ...monthly, type: 'external' as const, inForceFrom: '2026-01-01', endedOn: null },
  ]
  const counted = ['2026-11-02', '2026-11-19']
  const usual = { value: 45, past: null, level: 'room', counted }
  expect(read('credit', { supervision: supervised({ attended, agreed }) })).toMatchObject({
    ...usual,
    near: 60,
  })
  expect(read('credit', { supervision: supervised({ attended }) })).toMatchObject({
    ...usual,
    near: null,
  })
  expect(read('credit', {})).toBeUndefined()
})
