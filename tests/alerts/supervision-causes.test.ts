import { expect, test } from 'vitest'
import { templates } from '../../src/agreements/templates.ts'
import { contractCauses, type ContractFacts } from '../../src/alerts/contract-causes.ts'
import { decide } from '../../src/alerts/rules.ts'
import { cancelledCauses } from '../../src/alerts/supervision-causes.ts'
import type { Cause, StandingAlert } from '../../src/alerts/types.ts'
import type { SessionFacts, SupervisionFacts } from '../../src/load/types.ts'
import { addDays } from '../../src/time/london.ts'
import { supervised } from '../load/facts.ts'
import { causeOf, causesFor, today } from './judging.ts'

const site = templates[4]!
const those = (cause: Cause | undefined) => (cause ? [cause] : [])
const gap = (days: number, more: Partial<SupervisionFacts> = {}) =>
  causeOf(
    'SUPERVISION_GAP',
    {
      supervision: supervised({
        lastRestorative: { id: 's', on: addDays(today, -days) },
        ...more,
      }),
    },
    site,
  )

/** Site 5 agreed 28 to 42 days. */
test.each([
  [27, undefined, 0],
  [28, 'near', 4],
  [42, 'near', 6],
  [43, 'past', 6],
  [49, 'past', 7],
])('%i days without support: %s, said as %i weeks', (days, level, value) => {
  const cause = gap(days)
  const all = { level, value, near: 28, past: 42, counted: ['s'], workerOnly: false }
  expect(those(cause)).toMatchObject(level === undefined ? [] : [all])
})

test('nothing is raised in a week that is mostly leave, nor where nothing is agreed', () => {
  expect(gap(60, { awayThisWeek: true })).toBeUndefined()
  const never = { supervision: supervised({ lastRestorative: null }) }
  const bare = { ...site, limits: {} }
  expect(causeOf('SUPERVISION_GAP', never, bare)).toBeUndefined()
  expect(causeOf('SUPERVISION_GAP', never, site)).toMatchObject({ level: 'past', counted: [] })
})

const monthly = { every: 1, unit: 'month' as const, firstEvery: null, endedOn: null }
const hour = (type: 'external' | 'line', inForceFrom = '2026-01-01') => ({
  ...monthly,
  type,
  minutes: 60,
  inForceFrom,
})
const met = (
  on: string,
  credited: number,
  type: SessionFacts['type'] = 'external',
): SessionFacts => ({ id: on, type, on, credited })

/** On 3 November, of October. */
const short = (facts: Partial<SupervisionFacts>, day = '2026-11-03') =>
  causesFor({ supervision: supervised(facts) }, site, day).find(
    ({ code }) => code === 'SUPERVISION_SHORT',
  )

test.each([
  [[], { value: 0, near: 60, counted: [] }],
  [[met('2026-10-12', 37)], { value: 37, near: 60, counted: ['2026-10-12'] }],
  [[met('2026-10-01', 30), met('2026-10-31', 29)], { value: 59, near: 60 }],
  [[met('2026-09-30', 60), met('2026-11-01', 60)], { value: 0, near: 60, counted: [] }],
  [[met('2026-10-12', 60, 'line')], { value: 0, near: 60 }],
  [[met('2026-10-01', 30), met('2026-10-31', 30)], undefined],
] as const)('an hour a month, and %j', (attended, expected) => {
  const cause = short({ agreed: [hour('external')], attended: [...attended] })
  const usual = { level: 'near', past: null, causeKey: 'SUPERVISION_SHORT:2026-10' }
  expect(those(cause)).toMatchObject(expected ? [{ ...usual, ...expected }] : [])
})

test('more of one type makes up for nothing of another', () => {
  const agreed = [hour('external'), hour('line')]
  const attended = [met('2026-10-12', 30), met('2026-10-13', 120, 'line')]
  expect(short({ agreed, attended })).toMatchObject({ value: 90, near: 120 })
})

test.each([
  ['2026-11-14', true],
  ['2026-11-15', false],
  ['2026-10-31', false],
])('on %s October is still news: %s', (day, raised) => {
  const cause = short({ agreed: [hour('external', '2026-10-01')] }, day)
  expect(cause !== undefined).toBe(raised)
})

test('a month mostly on leave, or hardly in force, asks for nothing', () => {
  const leave = [{ from_on: '2026-10-01', until_on: '2026-10-20', part: 'whole' as const }]
  expect(short({ agreed: [hour('external')], leave })).toBeUndefined()
  expect(short({ agreed: [hour('external', '2026-10-20')] })).toBeUndefined()
})

const off = (employment: string, days: number) => ({
  employment,
  session: `${employment} ${days}`,
  on: addDays(today, -days),
})

test.each([
  ['one', [off('sam', 1)], []],
  ['two', [off('sam', 1), off('sam', 89)], ['SUPERVISION_CANCELLED:sam']],
  ['two, the first 90 days ago', [off('sam', 1), off('sam', 90)], []],
  ['two, the last a fortnight ago', [off('sam', 14), off('sam', 20)], []],
  ['two, the last 13 days ago', [off('sam', 13), off('sam', 20)], ['SUPERVISION_CANCELLED:sam']],
  ['one each', [off('sam', 1), off('tom', 1)], []],
])('%s called off', (_, calledOff, keys) => {
  expect(cancelledCauses(calledOff, { today }).map(({ causeKey }) => causeKey)).toEqual(keys)
})

const contract = (facts: Partial<ContractFacts>): ContractFacts => ({
  id: 'c',
  startsOn: '2026-01-01',
  endsOn: '2027-06-30',
  insuredUntil: null,
  renewed: false,
  bought: 600,
  left: 300,
  ...facts,
})

test.each<[string, Partial<ContractFacts>, object | null]>([
  ['half left', {}, null],
  ['a fifth left', { left: 120 }, null],
  ['less than a fifth left', { left: 119 }, { level: 'near', value: 19, near: 20 }],
  ['more taken than bought', { left: -30 }, { level: 'near', value: 0, near: 20 }],
  ['nothing bought yet', { bought: 0, left: 0 }, null],
  ['46 days to its end', { endsOn: addDays(today, 46) }, null],
  ['45 days to its end', { endsOn: addDays(today, 45) }, { value: 45, near: 45 }],
  ['its last day', { endsOn: today }, { level: 'near', value: 0 }],
  ['over', { endsOn: addDays(today, -1), left: 0 }, null],
  ['not begun', { startsOn: addDays(today, 1), left: 0 }, null],
  ['renewed', { left: 0, renewed: true }, null],
  ['insured until today', { insuredUntil: today }, null],
  ['insured until yesterday', { insuredUntil: addDays(today, -1) }, { level: 'past', past: 0 }],
  [
    'lapsed, renewed and low',
    { insuredUntil: '2026-01-01', renewed: true, left: 0 },
    { level: 'past' },
  ],
])('a contract with %s', (_, facts, expected) => {
  const [cause, ...more] = contractCauses([contract(facts)], { today })
  expect(more).toEqual([])
  const usual = { causeKey: 'HOURS_LOW:c', counted: ['c'] }
  expect(those(cause)).toMatchObject(expected ? [{ ...usual, ...expected }] : [])
})

const alert = (facts: Partial<StandingAlert>): StandingAlert => ({
  id: 'a',
  code: 'SUPERVISION_GAP',
  causeKey: 'SUPERVISION_GAP',
  level: 'near',
  state: 'open',
  value: 4,
  closedOn: null,
  closeReason: null,
  withinSince: null,
  ...facts,
})

test('a session ends a gap at once; a week on leave neither ends nor settles it', () => {
  const standing = [alert({})]
  expect(decide({ causes: [], standing, today })[0]).toMatchObject({ do: 'close' })
  const away = () => ({ now: false, forWeeks: false })
  expect(decide({ causes: [], standing, today, clear: away })).toEqual([])
})

test('a gap that comes back within two weeks is the same alert, open again', () => {
  const standing = [
    alert({ state: 'closed', closedOn: addDays(today, -5), closeReason: 'within_again' }),
  ]
  const cause = gap(30)!
  expect(decide({ causes: [cause], standing, today })[0]).toMatchObject({ do: 'reopen' })
})
