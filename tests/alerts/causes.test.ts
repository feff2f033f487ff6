import { expect, test } from 'vitest'
import type { Position } from '../../src/agreements/elements.ts'
import { templates } from '../../src/agreements/templates.ts'
import { contactCause, feltCause } from '../../src/alerts/rules.ts'
import type { HoldingFacts } from '../../src/load/types.ts'
import { holding, holdings } from '../load/facts.ts'
import { causesFor } from './judging.ts'

const { limits, positions } = templates[4]!
/** A cap without a prompt before it, so that only what is past is heard. */
const capped = { ...limits, sessions: { near: 8, past: 8 } }

const causes = (
  rows: HoldingFacts[],
  at: Partial<typeof positions> = {},
  outOfHoursContactIds: string[] = [],
) =>
  causesFor(
    { holdings: rows, outOfHoursContactIds },
    { limits: capped, positions: { ...positions, ...at } },
  )

test('room everywhere calls for nothing', () => {
  expect(causes(holdings(11, { sessions: 8 }), {}, [])).toEqual([])
})

test('a cause carries what was counted and the numbers it was judged by', () => {
  const rows = holdings(12)
  expect(causes(rows)).toEqual([
    {
      code: 'CASES',
      causeKey: 'CASES',
      level: 'near',
      wellPast: false,
      value: 12,
      near: 12,
      past: 15,
      counted: rows.map((it) => it.id),
      workerOnly: false,
    },
  ])
})

test.each<[Position, string | null, boolean]>([
  [0, 'past', false],
  [1, 'past', false],
  [2, 'notice', true],
  [3, null, false],
  [4, null, false],
])('past at position %i is %s, worker only: %s', (position, level, workerOnly) => {
  const at = {
    caseload: position,
    sessions: position,
    engagement_span: position,
    out_of_hours_contact: position,
  }
  const rows = holdings(31, { sessions: 9, heldSince: '2026-06-26' })
  const found = causes(rows, at, ['c1', 'c2', 'c3'])
  const expected = level === null ? [] : ['CASES', 'POINTS', 'SESSIONS', 'SPAN', 'OUT_OF_HOURS']
  expect(found.map((it) => it.code)).toEqual(expected)
  for (const cause of found) expect(cause).toMatchObject({ level, workerOnly })
})

test('sessions wait until the cap is passed, then name only those beyond it', () => {
  const rows = [8, 9, 12].map((sessions, i) => holding({ id: `h${i}`, sessions }))
  expect(causes(rows.slice(0, 1))).toEqual([])
  const found = causes(rows)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ code: 'SESSIONS', causeKey: 'SESSIONS', counted: ['h1', 'h2'] })
})

test('span is one cause for the employment, naming each holding', () => {
  const rows = holdings(2, { heldSince: '2026-06-26' })
  expect(causes(rows)).toMatchObject([
    {
      code: 'SPAN',
      causeKey: 'SPAN',
      level: 'past',
      value: 21,
      counted: ['holding-1', 'holding-2'],
    },
  ])
})

test('risk held alone is one cause for each holding, whatever the position', () => {
  const rows = holdings(2, { risk: 'high', riskSince: '2026-11-18' })
  const found = causes(rows, { risk_escalation: 4 })
  expect(found.map((it) => [it.causeKey, it.level, it.workerOnly, it.counted])).toEqual([
    ['RISK_ALONE:holding-1', 'past', false, ['holding-1']],
    ['RISK_ALONE:holding-2', 'past', false, ['holding-2']],
  ])
})

test('well past is said beside the level', () => {
  expect(causes(holdings(18))).toMatchObject([{ level: 'past', wellPast: false }])
  expect(causes(holdings(19))).toMatchObject([{ level: 'past', wellPast: true }])
})

test.each([
  [null, []],
  ['near', [['FELT_HEAVY', 'near']]],
  ['past', [['FELT_HEAVY', 'past']]],
] as const)('felt load %s', (level, expected) => {
  expect(feltCause(level).map((it) => [it.code, it.level])).toEqual(expected)
})

test.each([
  ['no', []],
  ['at_debrief', [['CONTACT_WANTED', 'near']]],
  ['today', [['CONTACT_WANTED', 'past']]],
] as const)('contact wanted: %s', (when, expected) => {
  expect(contactCause(when).map((it) => [it.code, it.level])).toEqual(expected)
})
