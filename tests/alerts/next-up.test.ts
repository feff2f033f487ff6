import { expect, test } from 'vitest'
import { dueUp, type Because } from '../../src/alerts/due-up.ts'
import { nextUp, type Above, type AskedBefore } from '../../src/alerts/next-up.ts'

const bond = (id: string, how: Above['how'], since = '2026-01-05T09:00:00.000Z'): Above => ({
  id,
  how,
  since,
})
const beth = bond('beth', 'back_up')
const wren = bond('wren', 'manager')
const meg = bond('meg', 'over_lead')
const everyone = [meg, wren, beth]

const asked = (id: string, more: Partial<AskedBefore> = {}): AskedBefore => ({
  id,
  ended: false,
  passedOn: false,
  ...more,
})

type Row = [
  name: string,
  above: Above[],
  never: string[],
  before: AskedBefore[],
  away: string[],
  next: string | null,
]

test.each<Row>([
  ['nobody stands above', [], [], [], [], null],
  ['a back-up comes first', everyone, [], [], [], 'beth'],
  ['then the manager', everyone, [], [asked('beth')], [], 'wren'],
  ['then whoever leads a lead', everyone, [], [asked('beth'), asked('wren')], [], 'meg'],
  ['each is asked once', everyone, [], everyone.map(({ id }) => asked(id)), [], null],
  ['never the worker or a lead', everyone, ['beth', 'wren'], [], [], 'meg'],
  ['two managers: the older bond', [wren, bond('ada', 'manager', '2025-01-06')], [], [], [], 'ada'],
  ['somebody on leave waits their turn', everyone, [], [], ['beth'], 'wren'],
  ['unless everybody is on leave', everyone, [], [], ['beth', 'wren', 'meg'], 'beth'],
  [
    'let off because it seemed answered',
    everyone,
    [],
    [asked('beth', { ended: true }), asked('wren'), asked('meg')],
    [],
    'beth',
  ],
  [
    'but not whoever passed it on',
    [beth, wren],
    [],
    [asked('beth', { ended: true, passedOn: true }), asked('wren')],
    [],
    null,
  ],
  [
    'somebody fresh before somebody let off',
    everyone,
    [],
    [asked('beth', { ended: true })],
    [],
    'wren',
  ],
])('the next person up: %s', (_, above, never, before, away, next) => {
  const given = { above, never: new Set(never), before, away: new Set(away) }
  expect(nextUp(given)).toBe(next)
})

const clocks = {
  code: 'CASES',
  level: 'past',
  within_since: null as string | null,
  acknowledged_at: null as string | null,
  acknowledge_by: '2026-11-12' as string | null,
  conversed_at: null as string | null,
  converse_by: null as string | null,
  act_by: null as string | null,
  planned_at: null as string | null,
  snoozed_until: null as string | null,
}
const seen = { acknowledged_at: '2026-11-11T10:00:00.000Z', converse_by: '2026-11-18' }
const talked = { ...seen, conversed_at: '2026-11-13T10:00:00.000Z', act_by: '2026-11-20' }

test.each<[string, Partial<typeof clocks>, day: string, Because | null]>([
  ['the last day itself is in time', {}, '2026-11-12', null],
  ['the day after', {}, '2026-11-13', 'acknowledge'],
  ['nobody owes an answer', { acknowledge_by: null }, '2026-12-24', null],
  ['seen, and time to talk', seen, '2026-11-18', null],
  ['seen, and no talk in time', seen, '2026-11-19', 'converse'],
  ['talked, and time for a plan', talked, '2026-11-20', null],
  ['talked, and no plan in time', talked, '2026-11-23', 'act'],
  ['never on a Saturday', talked, '2026-11-21', null],
  ['nor on a Sunday', {}, '2026-11-15', null],
  ['nor on a bank holiday', { acknowledge_by: '2026-12-24' }, '2026-12-28', null],
  ['but on the next working day', { acknowledge_by: '2026-12-24' }, '2026-12-29', 'acknowledge'],
  ['planned', { ...talked, planned_at: '2026-11-20T10:00:00.000Z' }, '2026-11-30', null],
  ['a plan is not owed below past', { ...talked, act_by: null }, '2026-11-30', null],
  ['nor once it is near again', { ...talked, level: 'near' }, '2026-11-30', null],
  ['nor once it is back within', { ...talked, within_since: '2026-11-19' }, '2026-11-30', null],
  ['nor once it is within', { ...talked, within_since: '2026-11-17' }, '2026-11-30', null],
  ['put off', { snoozed_until: '2026-11-16' }, '2026-11-13', null],
  ['its day has come', { snoozed_until: '2026-11-13' }, '2026-11-13', 'acknowledge'],
  ['help now waits for a working day', { code: 'HELP_NOW' }, '2026-11-14', null],
  ['and goes up on it', { code: 'HELP_NOW' }, '2026-11-16', 'help'],
])('a clock that has run out: %s', (_, row, day, because) => {
  expect(dueUp({ ...clocks, ...row }, day)).toBe(because)
})
