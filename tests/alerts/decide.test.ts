import { expect, test } from 'vitest'
import { decide } from '../../src/alerts/rules.ts'
import type { AlertCode, Cause, Decision, StandingAlert } from '../../src/alerts/types.ts'

const today = '2026-11-20'

const cause = (facts: Partial<Cause> = {}): Cause => ({
  code: 'CASES',
  causeKey: facts.code ?? 'CASES',
  level: 'near',
  wellPast: false,
  value: 12,
  near: 12,
  past: 15,
  counted: ['a'],
  workerOnly: false,
  ...facts,
})

const open = (facts: Partial<StandingAlert> = {}): StandingAlert => ({
  id: 'alert-1',
  code: 'CASES',
  causeKey: facts.code ?? 'CASES',
  level: 'near',
  state: 'open',
  value: 12,
  closedOn: null,
  closeReason: null,
  withinSince: null,
  ...facts,
})

const closed = (facts: Partial<StandingAlert> = {}) =>
  open({ state: 'closed', closedOn: '2026-11-18', closeReason: 'within_again', ...facts })

const alone = (id = 'a') => ({ code: 'RISK_ALONE' as const, causeKey: `RISK_ALONE:${id}` })

type Case = [name: string, causes: Cause[], standing: StandingAlert[], does: Decision['do'][]]

const present: Case[] = [
  ['nothing', [], [], []],
  ['new', [cause()], [], ['raise']],
  ['again', [cause()], [open()], ['join']],
  ['of another kind', [cause()], [open({ code: 'SPAN' })], ['raise', 'within']],
  ['back after two days', [cause()], [closed()], ['reopen']],
  ['back after 14 days', [cause()], [closed({ closedOn: '2026-11-06' })], ['reopen']],
  ['back after 15 days', [cause()], [closed({ closedOn: '2026-11-05' })], ['raise']],
  ['after mistaken data', [cause()], [closed({ closeReason: 'mistaken_data' })], ['raise']],
  ['after a new agreement', [cause()], [closed({ closeReason: 'agreement_changed' })], ['reopen']],
  ['after a handover', [cause()], [closed({ closeReason: 'handed_over' })], ['reopen']],
  ['open beats closed', [cause()], [closed({ id: 'old' }), open()], ['join']],
]

test.each(present)('a cause that is there: %s', (_, causes, standing, does) => {
  expect(decide({ causes, standing, today }).map((it) => it.do)).toEqual(does)
})

const absent: Case[] = [
  ['just gone', [], [open()], ['within']],
  ['gone 13 days', [], [open({ withinSince: '2026-11-07' })], []],
  ['gone 14 days', [], [open({ withinSince: '2026-11-06' })], ['close']],
  ['closed and done', [], [closed({ withinSince: '2026-11-04' })], []],
  ['risk talked about', [], [open(alone())], ['close']],
  ['a review done', [], [open({ code: 'REVIEW_LATE' })], ['close']],
  ['a prompt answered', [], [open({ code: 'SESSIONS_REVIEW' })], ['close']],
  ['a first week gone by', [], [open({ code: 'NEW_START' })], ['close']],
  ['felt load lighter', [], [open({ code: 'FELT_HEAVY' })], ['within']],
  ['contact asked for', [], [open({ code: 'CONTACT_WANTED', withinSince: '2026-01-01' })], []],
]

test.each(absent)('a cause that is gone: %s', (_, causes, standing, does) => {
  expect(decide({ causes, standing, today }).map((it) => it.do)).toEqual(does)
})

/** Settled, stretched or declined by choice: quiet while nothing is worse than it was then. */
const chosen: [name: string, cause: Cause, standing: StandingAlert, does: Decision['do'][]][] = [
  ['settled, the same', cause(), closed({ closeReason: 'settled' }), []],
  ['settled, better', cause({ value: 12 }), closed({ closeReason: 'settled', value: 14 }), []],
  ['settled, one more', cause({ value: 13 }), closed({ closeReason: 'settled' }), ['reopen']],
  ['settled, a level up', cause({ level: 'past' }), closed({ closeReason: 'settled' }), ['reopen']],
  [
    'settled, went and came back',
    cause(),
    closed({ closeReason: 'settled', withinSince: '2026-11-19' }),
    ['reopen'],
  ],
  [
    'settled 15 days ago',
    cause(),
    closed({ closeReason: 'settled', closedOn: '2026-11-05' }),
    ['raise'],
  ],
  [
    'settled, less community time',
    cause({ code: 'COMMUNITY', value: 6 }),
    closed({ code: 'COMMUNITY', closeReason: 'settled', value: 8 }),
    ['reopen'],
  ],
  [
    'settled, more community time',
    cause({ code: 'COMMUNITY', value: 9 }),
    closed({ code: 'COMMUNITY', closeReason: 'settled', value: 8 }),
    [],
  ],
  ['a stretch, the same', cause(), closed({ closeReason: 'stretch_agreed' }), []],
  ['declined, the same', cause(), closed({ closeReason: 'declined_by_worker' }), []],
  [
    'risk alone is never quiet',
    cause({ ...alone(), level: 'past', value: 1 }),
    closed({ ...alone(), level: 'past', value: 1, closeReason: 'settled' }),
    ['reopen'],
  ],
]

test.each(chosen)('closed by choice: %s', (_, its, standing, does) => {
  expect(decide({ causes: [its], standing: [standing], today }).map((it) => it.do)).toEqual(does)
})

test('a cause that goes after a closing by choice is noted on the closed alert', () => {
  const standing = [closed({ closeReason: 'settled' })]
  expect(decide({ causes: [], standing, today })).toEqual([
    { do: 'within', causeKey: 'CASES', alertId: 'alert-1', since: today },
  ])
})

test.each([
  ['near', 'near', false],
  ['near', 'past', true],
  ['past', 'near', false],
  ['notice', 'near', true],
  ['past', 'urgent', true],
] as const)('a join from %s to %s rises: %s', (from, to, rises) => {
  const its = cause({ level: to, value: 16, counted: ['a', 'b'] })
  expect(decide({ causes: [its], standing: [open({ level: from })], today })).toEqual([
    { do: 'join', causeKey: 'CASES', alertId: 'alert-1', cause: its, rises },
  ])
})

test('the alert closed last is the one reopened', () => {
  const standing = [
    closed({ id: 'newer', closedOn: '2026-11-17' }),
    closed({ id: 'older', closedOn: '2026-11-10' }),
  ]
  expect(decide({ causes: [cause()], standing, today })).toMatchObject([
    { do: 'reopen', alertId: 'newer' },
  ])
})

test('two people at risk are two causes, each with its own alert', () => {
  const causes = [cause({ ...alone('a'), level: 'past' }), cause({ ...alone('b'), level: 'past' })]
  const decisions = decide({ causes, standing: [open({ ...alone('a') })], today })
  expect(decisions.map((it) => [it.causeKey, it.do])).toEqual([
    ['RISK_ALONE:a', 'join'],
    ['RISK_ALONE:b', 'raise'],
  ])
})

test('never two decisions about one cause', () => {
  const codes: AlertCode[] = ['CASES', 'POINTS', 'SPAN']
  const standing = codes.flatMap((code) => [
    open({ id: `${code}-open`, code }),
    closed({ id: `${code}-closed`, code }),
    closed({ id: `${code}-old`, code, closedOn: '2026-10-01' }),
  ])
  const decisions = decide({ causes: [cause(), cause({ code: 'POINTS' })], standing, today })
  expect(decisions.map((it) => [it.causeKey, it.do])).toEqual([
    ['CASES', 'join'],
    ['POINTS', 'join'],
    ['SPAN', 'within'],
  ])
})

test('a fortnight from raised to closed by itself, with one return on the way', () => {
  const raised = open()
  const gone = decide({ causes: [], standing: [raised], today: '2026-11-02' })
  expect(gone).toMatchObject([{ do: 'within', since: '2026-11-02' }])
  const back = decide({
    causes: [cause()],
    standing: [open({ withinSince: '2026-11-02' })],
    today: '2026-11-10',
  })
  expect(back).toMatchObject([{ do: 'join', rises: false }])
  const again = open({ withinSince: '2026-11-12' })
  expect(decide({ causes: [], standing: [again], today: '2026-11-25' })).toEqual([])
  expect(decide({ causes: [], standing: [again], today: '2026-11-26' })).toMatchObject([
    { do: 'close', reason: 'within_again' },
  ])
})
