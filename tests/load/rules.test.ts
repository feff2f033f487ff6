import { expect, test } from 'vitest'
import {
  defaultWeights,
  holdingPoints,
  isAlone,
  pointsInWords,
  spanWeeks,
  type HeldFacts,
} from '../../src/load/rules.ts'
import { holding } from './facts.ts'

const today = '2026-11-20'
const weights = defaultWeights
const sharedOn = (day: string) => ({ coHolders: 1, sharedSpokenOn: day, coHolderSpokenOn: day })

const pointCases: [string, Partial<HeldFacts>, number][] = [
  ['light', {}, 1],
  ['active', { intensity: 'active' }, 2],
  ['intensive', { intensity: 'intensive' }, 4],
  ['many problems', { manyProblems: true }, 2],
  ['nobody else', { nobodyElse: true }, 2],
  ['both ticks count once', { manyProblems: true, nobodyElse: true }, 2],
  ['some risk', { risk: 'some' }, 2],
  ['high risk', { risk: 'high' }, 3],
  ['everything', { intensity: 'intensive', nobodyElse: true, risk: 'high' }, 7],
  ['shared today', { intensity: 'active', ...sharedOn('2026-11-20') }, 1],
  ['shared 28 days ago', { intensity: 'active', ...sharedOn('2026-10-23') }, 1],
  ['shared 29 days ago', { intensity: 'active', ...sharedOn('2026-10-22') }, 2],
  ['a co-holder never spoken to', { intensity: 'active', coHolders: 1 }, 2],
  ['spoken to, but nobody shares now', { intensity: 'active', coHolderSpokenOn: today }, 2],
  [
    'spoken to one who gave no yes, shared with another',
    { intensity: 'active', coHolders: 1, coHolderSpokenOn: today },
    2,
  ],
  ['never below one', { ...sharedOn('2026-11-20') }, 1],
  ['two co-holders take one off', { intensity: 'intensive', ...sharedOn(today), coHolders: 2 }, 3],
]

test.each(pointCases)('points: %s', (_, facts, expected) => {
  expect(holdingPoints(holding(facts), { today, weights })).toBe(expected)
})

test('a team’s own weights are used', () => {
  const ours = { ...weights, intensive: 5, complex: 2, highRisk: 3, shared: -2 }
  const facts = { manyProblems: true, risk: 'high', ...sharedOn(today) } as const
  expect(
    holdingPoints(holding({ intensity: 'intensive', ...facts }), { today, weights: ours }),
  ).toBe(8)
})

test('the parts say why, and add up', () => {
  const facts = { manyProblems: true, risk: 'some', ...sharedOn(today) } as const
  expect(pointsInWords(holding({ intensity: 'active', ...facts }), { today, weights })).toEqual([
    { why: 'Active', points: 2 },
    { why: 'Three or more problem areas', points: 1 },
    { why: 'Some risk', points: 1 },
    { why: 'Shared with a co-holder', points: -1 },
  ])
  expect(pointsInWords(holding({ nobodyElse: true, risk: 'high' }), { today, weights })).toEqual([
    { why: 'Light', points: 1 },
    { why: 'Nobody else to turn to', points: 1 },
    { why: 'High risk', points: 2 },
  ])
})

test('the floor is one of the parts', () => {
  expect(pointsInWords(holding(sharedOn(today)), { today, weights })).toEqual([
    { why: 'Light', points: 1 },
    { why: 'Shared with a co-holder', points: -1 },
    { why: 'Never below 1', points: 1 },
  ])
})

test.each([
  ['today', '2026-11-20', 0, 0],
  ['six days', '2026-11-14', 0, 0],
  ['seven days', '2026-11-13', 0, 1],
  ['across the clocks going back', '2026-10-23', 0, 4],
  ['a pause of six days', '2026-10-23', 6, 3],
  ['a pause of eight days', '2026-10-23', 8, 2],
  ['paused the whole time', '2026-11-13', 9, 0],
  ['held from tomorrow', '2026-11-21', 0, 0],
])('span: %s', (_, heldSince, pausedDays, expected) => {
  expect(spanWeeks(holding({ heldSince, pausedDays }), { today })).toBe(expected)
})

type AloneCase = [
  name: string,
  risk: HeldFacts['risk'],
  since: string,
  spoken: string | null,
  today: string,
  alone: boolean,
]

const aloneCases: AloneCase[] = [
  ['no risk known', 'none_known', '2026-01-01', null, '2026-11-20', false],
  ['some risk, 13 days', 'some', '2026-11-07', null, '2026-11-20', false],
  ['some risk, 14 days', 'some', '2026-11-06', null, '2026-11-20', true],
  ['some risk, spoken 13 days ago', 'some', '2026-10-01', '2026-11-07', '2026-11-20', false],
  ['some risk, spoken 14 days ago', 'some', '2026-10-01', '2026-11-06', '2026-11-20', true],
  ['some risk newer than the talk', 'some', '2026-11-10', '2026-10-01', '2026-11-20', false],
  ['high risk, same day', 'high', '2026-11-18', null, '2026-11-18', false],
  ['high risk, next working day', 'high', '2026-11-18', null, '2026-11-19', true],
  ['high risk on Friday, Sunday', 'high', '2026-11-20', null, '2026-11-22', false],
  ['high risk on Friday, Monday', 'high', '2026-11-20', null, '2026-11-23', true],
  ['high risk on Saturday, Monday', 'high', '2026-11-21', null, '2026-11-23', true],
  ['high risk at Christmas, 28 December', 'high', '2026-12-24', null, '2026-12-28', false],
  ['high risk at Christmas, 29 December', 'high', '2026-12-24', null, '2026-12-29', true],
  ['high risk, spoken the day before it', 'high', '2026-11-18', '2026-11-17', '2026-11-19', true],
  ['high risk, spoken the same day', 'high', '2026-11-18', '2026-11-18', '2026-11-19', false],
  ['high risk, spoken 13 days ago', 'high', '2026-11-02', '2026-11-07', '2026-11-20', false],
  ['high risk, spoken 14 days ago', 'high', '2026-11-02', '2026-11-06', '2026-11-20', true],
]

test.each(aloneCases)('alone: %s', (_, risk, riskSince, spokenOn, day, expected) => {
  const facts = holding({ risk, riskSince, coHolders: 1, coHolderSpokenOn: spokenOn })
  expect(isAlone(facts, { today: day })).toBe(expected)
})
