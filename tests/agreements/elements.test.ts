import { expect, test } from 'vitest'
import { elements, positions } from '../../src/agreements/elements.ts'

const inOrder = [
  'sessions',
  'session_length',
  'engagement_span',
  'contact_rate',
  'channel',
  'out_of_hours_contact',
  'home_visits',
  'who_may_be_held',
  'direct_recontact',
  'accompanying',
  'caseload',
  'closure',
  'outcome_measures',
  'mandatory_training',
  'personal_training',
  'community_time',
  'risk_escalation',
  'safeguarding',
]

test('the 18 elements stand in the order of the design', () => {
  expect(elements.map((it) => it.code)).toEqual(inOrder)
})

test('three are fixed', () => {
  const fixed = elements.filter((it) => it.fixed).map((it) => it.code)
  expect(fixed).toEqual(['mandatory_training', 'risk_escalation', 'safeguarding'])
})

test('five are measured, each by its own figures', () => {
  const measured = elements.filter((it) => it.metrics.length > 0).map((it) => [it.code, it.metrics])
  expect(Object.fromEntries(measured)).toEqual({
    sessions: ['sessions'],
    engagement_span: ['span'],
    out_of_hours_contact: ['hours'],
    caseload: ['held', 'points'],
    community_time: ['share', 'community'],
  })
})

test('each asks one short plain sentence', () => {
  for (const { asks } of elements) {
    expect(asks).toMatch(/^[A-Z][^.]*\.$/)
    expect(asks.split(' ').length).toBeLessThan(20)
  }
})

test('five places on the line, each with its sentence', () => {
  expect(positions.map((it) => [it.at, it.name])).toEqual([
    [0, 'Firm'],
    [1, 'Boundary'],
    [2, 'Guideline'],
    [3, 'Discretion'],
    [4, 'Discretion'],
  ])
  expect(new Set(positions.map((it) => it.says)).size).toBe(5)
})
