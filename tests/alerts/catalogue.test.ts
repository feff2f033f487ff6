import { expect, test } from 'vitest'
import { elements } from '../../src/agreements/elements.ts'
import { catalogue } from '../../src/alerts/catalogue.ts'
import { closeReasons } from '../../src/alerts/reasons.ts'
import type { AlertFacts } from '../../src/alerts/types.ts'

const entries = Object.values(catalogue)
const facts: AlertFacts = {
  worker: 'Sam',
  lead: 'Priya',
  value: 13,
  near: 12,
  past: 15,
  visibleSay: 'tomorrow at 09:00',
}

const neverAboutAPerson =
  /breach|failing|non-compliant|overload|at risk of|score|monitor|burnout|underperform|you should/i

test.each([
  ['CASES', 'caseload', 'held', 'employment'],
  ['POINTS', 'caseload', 'points', 'employment'],
  ['SESSIONS', 'sessions', 'sessions', 'employment'],
  ['SPAN', 'engagement_span', 'span', 'employment'],
  ['RISK_ALONE', 'risk_escalation', 'alone', 'holding'],
  ['OUT_OF_HOURS', 'out_of_hours_contact', 'hours', 'employment'],
  ['SHARE', 'community_time', 'share', 'employment'],
  ['COMMUNITY', 'community_time', 'community', 'employment'],
  ['SESSIONS_REVIEW', undefined, undefined, 'employment'],
  ['REVIEW_LATE', undefined, 'review', 'employment'],
  ['STUCK', undefined, undefined, 'employment'],
  ['DEPENDENCY', 'engagement_span', undefined, 'employment'],
  ['BOUNDARY_DUE', undefined, undefined, 'employment'],
  ['NEW_START', undefined, undefined, 'employment'],
  ['PLAN_DUE', undefined, undefined, 'employment'],
  ['OFFLOADED', undefined, undefined, 'team'],
  ['TEAM', undefined, undefined, 'team'],
  ['DEBRIEF_MISSED', undefined, undefined, 'team'],
  ['STRESS_ASSESSMENT_DUE', undefined, undefined, 'team'],
  ['CARRIED_ALONE', undefined, undefined, 'employment'],
  ['ACTION_LATE', undefined, undefined, 'person'],
  ['SUPERVISION_GAP', undefined, 'gap', 'employment'],
  ['SUPERVISION_SHORT', undefined, 'credit', 'employment'],
  ['SUPERVISION_CANCELLED', undefined, undefined, 'team'],
  ['HOURS_LOW', undefined, undefined, 'team'],
  ['FELT_HEAVY', undefined, undefined, 'person'],
  ['CONTACT_WANTED', undefined, undefined, 'person'],
  ['HELP_NOW', undefined, undefined, 'person'],
] as const)(
  '%s belongs to %s, is counted by %s, once for each %s',
  (code, element, metric, once) => {
    const entry = catalogue[code]
    expect([entry.code, entry.element, entry.metric, entry.once]).toEqual([
      code,
      element,
      metric,
      once,
    ])
    expect(elements.map((it) => it.code)).toEqual(expect.arrayContaining(element ? [element] : []))
  },
)

test('each kind of alert has its own', () => {
  const kinds = Map.groupBy(entries, ({ kind }) => kind)
  expect([...kinds].map(([kind, of]) => [kind, of.length])).toEqual([
    ['work', 19],
    ['team', 6],
    ['felt', 1],
    ['contact', 2],
  ])
})

test('to the worker: what was reached, who agreed it, and who sees it when', () => {
  expect(catalogue.CASES.toWorker(facts)).toBe(
    'That makes 13. You and Priya agreed 12. Nothing has gone wrong: this is the moment to share it. Priya will see this tomorrow at 09:00.',
  )
})

test('to the lead: the fact, the agreement, and that the worker knows', () => {
  expect(catalogue.CASES.toLead(facts)).toBe(
    'Sam is holding 13 people. You agreed 12. Sam knows you have been told. A short talk today could help.',
  )
})

test('once past, the second number is named', () => {
  expect(catalogue.CASES.toWorker({ ...facts, value: 15 })).toContain('agreed 12.')
  expect(catalogue.CASES.toWorker({ ...facts, value: 16 })).toContain('agreed 15.')
})

test('a worker without a lead is not told of one', () => {
  const words = catalogue.CASES.toWorker({ ...facts, lead: null })
  expect(words).toContain('You agreed 12.')
  expect(words).toContain('Your manager will see this')
})

test('when only the worker is told, nobody else is named as seeing it', () => {
  const words = catalogue.SESSIONS.toWorker({ ...facts, visibleSay: '' })
  expect(words).toMatch(/Only you see this\.$/)
  expect(words).not.toContain('will see')
})

const wordings = entries.flatMap((entry) =>
  [1, 2, 13, 16].flatMap((value) => [
    entry.toWorker({ ...facts, value }),
    entry.toWorker({ ...facts, value, lead: null }),
    entry.toLead({ ...facts, value }),
    entry.toManager?.({ ...facts, value }) ?? '',
  ]),
)

const everything = [
  ...wordings,
  ...entries.flatMap((it) => [it.name, it.seenBy, ...it.suggestions]),
  ...Object.values(closeReasons),
]

test('sentences are short, whole and kind', () => {
  for (const words of everything) {
    expect(words).not.toMatch(neverAboutAPerson)
    expect(words).not.toMatch(/null|undefined|NaN| {2}/)
    const long = words.split(/(?<=[.?!]) /).filter((sentence) => sentence.split(' ').length >= 20)
    expect(long).toEqual([])
  }
})

test('one of a thing is said as one', () => {
  const one = { ...facts, value: 1, near: 1, past: 3 }
  expect(catalogue.CASES.toLead(one)).toContain('1 person.')
  expect(catalogue.SPAN.toWorker(one)).toContain('1 week.')
  expect(catalogue.OUT_OF_HOURS.toLead(one)).toContain('once this week')
  expect(catalogue.OUT_OF_HOURS.toLead({ ...one, value: 2 })).toContain('twice this week')
})

test.each(entries)('$code: closing someone is never the first suggestion', ({ suggestions }) => {
  expect(suggestions.length).toBeGreaterThan(1)
  expect(suggestions[0]).not.toMatch(/clos|end|discharge/i)
})

test('no heading is a code', () => {
  for (const { name } of entries) expect(name).toMatch(/^[A-Z][a-z ]+$/)
  expect(new Set(entries.map((it) => it.name)).size).toBe(entries.length)
})

test('a floor that was never agreed is not called agreed', () => {
  const { COMMUNITY: entry } = catalogue
  expect(entry.toWorker(facts)).toContain('You and Priya agreed at least 12%.')
  const never = { ...facts, near: null, past: null }
  for (const words of [entry.toWorker(never), entry.toLead(never)]) {
    expect(words).toContain('At least 10% is usual, and nothing else is agreed yet.')
    expect(words).not.toMatch(/agreed at least/i)
  }
})

test('a contract is low on hours, near its end, or not insured', () => {
  const say = (of: Partial<AlertFacts>) => catalogue.HOURS_LOW.toLead({ ...facts, ...of })
  expect(say({ value: 15, near: 20, past: null })).toMatch(/^15% of the hours are left/)
  expect(say({ value: 30, near: 45, past: null })).toMatch(/^30 days are left until the end/)
  expect(say({ value: 1, near: null, past: 0 })).toMatch(/^The insurance on file has lapsed/)
})

test('to a manager who reads a headline: what is missing, and that it is ours', () => {
  expect(catalogue.SUPERVISION_GAP.toManager?.({ ...facts, value: 7 })).toBe(
    'Sam has had no supervision for support for 7 weeks. That is ours to fix. Book a session, and release the time.',
  )
})
