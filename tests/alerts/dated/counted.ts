import type { DatedCase } from './dated-case.ts'
import type { Setting } from './life.ts'

const few = (near: number, past: number) => ({ near, past })
const caseload: Setting = { limits: { held: few(2, 3) }, positions: { caseload: 1 } }

/** What one worker has in all: people, points, contacts out of hours. */
export const counted: DatedCase[] = [
  {
    name: 'CASES: near, one more, past, back within, closed and reopened',
    setting: caseload,
    on: {
      '2026-10-06': (it) => it.holdMany(2),
      '2026-10-08': (it) => it.hold(),
      '2026-10-09': (it) => it.hold(),
      '2026-10-12': (it) => it.end(3),
      '2026-10-28': (it) => it.hold(),
    },
    happens: [
      '2026-10-06 CASES raised',
      '2026-10-08 CASES joined',
      '2026-10-09 CASES level_rose',
      '2026-10-12 CASES within',
      '2026-10-26 CASES closed',
      '2026-10-28 CASES reopened',
    ],
    ends: ['CASES near open'],
    answered: ['2026-10-29T09:00:00.000Z', '2026-11-05'],
  },
  {
    // Raised at 20 and clear at 18: with 19 it is neither within nor joined.
    name: 'CASES: between the lines nothing changes, and what was running is taken back',
    setting: { limits: { held: few(20, 25) }, positions: { caseload: 1 } },
    on: {
      '2026-10-06': (it) => it.holdMany(20),
      '2026-10-08': (it) => it.end(1),
      '2026-10-12': (it) => it.end(2),
      '2026-10-19': (it) => it.holdMany(2),
      '2026-10-21': (it) => it.end(4),
    },
    happens: [
      '2026-10-06 CASES raised',
      '2026-10-12 CASES within',
      '2026-10-21 CASES within',
      '2026-11-04 CASES closed',
    ],
    ends: ['CASES near closed'],
  },
  {
    // The week of leave has no snapshot, so two that count are there a week later.
    name: 'CASES: a week of leave does not count towards two weeks within',
    setting: caseload,
    on: {
      '2026-10-06': async (it) => {
        await it.holdMany(2)
        await it.leave('2026-10-19', '2026-10-23')
      },
      '2026-10-12': (it) => it.end(1),
    },
    happens: ['2026-10-06 CASES raised', '2026-10-12 CASES within', '2026-11-02 CASES closed'],
    ends: ['CASES near closed'],
  },
  {
    name: 'CASES: a new alert when it comes back after more than 14 days',
    setting: caseload,
    on: {
      '2026-10-06': (it) => it.holdMany(2),
      '2026-10-12': (it) => it.end(1),
      '2026-11-11': (it) => it.hold(),
    },
    happens: [
      '2026-10-06 CASES raised',
      '2026-10-12 CASES within',
      '2026-10-26 CASES closed',
      '2026-11-11 CASES raised',
    ],
    ends: ['CASES near closed', 'CASES near open'],
  },
  {
    name: 'CASES: a guideline tells the worker only',
    setting: { ...caseload, positions: { caseload: 2 } },
    on: { '2026-10-06': (it) => it.holdMany(4) },
    happens: ['2026-10-06 CASES raised'],
    ends: ['CASES notice open'],
    answered: [null, null],
  },
  {
    name: 'CASES: a stretch of the whole job lowers it until it ends',
    setting: caseload,
    on: {
      '2026-10-06': (it) => it.holdMany(4),
      '2026-10-08': (it) => it.stretch('caseload', '2026-10-22'),
    },
    happens: ['2026-10-06 CASES raised', '2026-10-23 CASES level_rose'],
    ends: ['CASES past open'],
  },
  {
    name: 'CASES: half-time workers reach half the number',
    setting: {
      workers: [{ weekly_hours: 18.75 }],
      limits: { held: few(10, 12) },
      positions: { caseload: 1 },
    },
    on: { '2026-10-06': (it) => it.holdMany(4), '2026-10-07': (it) => it.hold() },
    happens: ['2026-10-07 CASES raised'],
    ends: ['CASES near open'],
  },
  {
    name: 'CASES: six are many in the first three months, and fewer after',
    setting: {
      workers: [{ started_in_role: '2026-07-10', from_on: '2026-07-10' }],
      limits: { held: few(10, 12) },
      positions: { caseload: 1 },
    },
    on: { '2026-10-06': (it) => it.holdMany(6) },
    happens: [
      '2026-10-06 CASES raised',
      '2026-10-08 NEW_START raised',
      '2026-10-10 CASES within',
      '2026-10-15 NEW_START closed',
      '2026-10-24 CASES closed',
    ],
    ends: ['CASES near closed', 'NEW_START notice closed'],
  },
  {
    name: 'CASES: each job of one person by itself',
    setting: { ...caseload, workers: [{}, { weekly_hours: 18.75 }], dual: true },
    on: {
      '2026-10-06': (it) => it.holdMany(2, {}, 0),
      '2026-10-08': (it) => it.holdMany(1, {}, 1),
      '2026-10-09': (it) => it.end(1, 0),
    },
    happens: [
      '2026-10-06 CASES raised',
      '2026-10-08 CASES raised',
      '2026-10-09 CASES within',
      '2026-10-23 CASES closed',
    ],
    ends: ['CASES near closed', 'CASES near open'],
  },
  {
    name: 'CASES: the clock waits while the lead is on leave',
    setting: caseload,
    on: {
      '2026-10-05': (it) => it.leadLeave('2026-10-08', '2026-10-09'),
      '2026-10-06': (it) => it.holdMany(2),
    },
    happens: ['2026-10-06 CASES raised'],
    ends: ['CASES near open'],
    answered: ['2026-10-07T08:00:00.000Z', '2026-10-16'],
  },
  {
    name: 'CASES: the clock runs when somebody stands in for the lead',
    setting: caseload,
    on: {
      '2026-10-05': async (it) => {
        await it.leadLeave('2026-10-08', '2026-10-09')
        await it.standIn()
      },
      '2026-10-06': (it) => it.holdMany(2),
    },
    happens: ['2026-10-06 CASES raised'],
    ends: ['CASES near open'],
    answered: ['2026-10-07T08:00:00.000Z', '2026-10-14'],
  },
  {
    name: 'CASES: raised on the Friday before the clocks go back',
    setting: caseload,
    on: { '2026-10-23': (it) => it.holdMany(4) },
    happens: ['2026-10-23 CASES raised'],
    ends: ['CASES past open'],
    answered: ['2026-10-26T09:00:00.000Z', '2026-10-28'],
  },
  {
    name: 'POINTS: shared, closed, and back when nobody has talked for 28 days',
    setting: { limits: { points: few(4, 6) }, positions: { caseload: 1 } },
    on: {
      '2026-10-06': (it) => it.hold({ intensity: 'intensive' }),
      '2026-10-07': (it) => it.hold({ intensity: 'light' }),
      '2026-10-08': async (it) => {
        await it.change({ intensity: 'active' })
        await it.speak()
      },
      '2026-11-11': (it) => it.change({ intensity: 'active', many_problems: 1 }),
    },
    happens: [
      '2026-10-06 POINTS raised',
      '2026-10-07 POINTS joined',
      '2026-10-08 POINTS within',
      '2026-10-22 POINTS closed',
      '2026-11-06 POINTS raised',
      '2026-11-11 POINTS joined',
    ],
    ends: ['POINTS near closed', 'POINTS near open'],
  },
  {
    name: 'POINTS: reopened within 14 days, and past',
    setting: { limits: { points: few(4, 6) }, positions: { caseload: 1 } },
    on: {
      '2026-10-06': (it) => it.hold({ intensity: 'intensive' }),
      '2026-10-08': (it) => it.change({ intensity: 'active' }),
      '2026-10-30': (it) => it.change({ intensity: 'intensive' }),
      '2026-11-02': (it) =>
        it.change({
          intensity: 'intensive',
          many_problems: 1,
          risk: 'high',
          risk_since: '2026-11-02',
        }),
      '2026-11-03': (it) => it.change({ risk: 'none_known' }),
    },
    happens: [
      '2026-10-06 POINTS raised',
      '2026-10-08 POINTS within',
      '2026-10-22 POINTS closed',
      '2026-10-30 POINTS reopened',
      '2026-11-02 POINTS level_rose',
      '2026-11-03 RISK_ALONE raised',
      '2026-11-03 RISK_ALONE closed',
    ],
    ends: ['POINTS near open', 'RISK_ALONE past closed'],
  },
  {
    name: 'OUT_OF_HOURS: near, past, out of the week, closed and reopened',
    setting: { limits: { hours: few(2, 3) }, positions: { out_of_hours_contact: 1 } },
    on: {
      '2026-10-06': async (it) => {
        await it.hold()
        await it.contact(1, { out_of_hours: 1 })
      },
      '2026-10-07': (it) => it.contact(1, { out_of_hours: 1 }),
      '2026-10-08': (it) => it.contact(1, { out_of_hours: 1 }),
      '2026-10-09': (it) => it.contact(1, { out_of_hours: 1 }),
      '2026-11-03': (it) => it.contact(2, { out_of_hours: 1 }),
    },
    happens: [
      '2026-10-07 OUT_OF_HOURS raised',
      '2026-10-08 OUT_OF_HOURS joined',
      '2026-10-09 OUT_OF_HOURS level_rose',
      '2026-10-16 OUT_OF_HOURS within',
      '2026-10-30 OUT_OF_HOURS closed',
      '2026-11-03 OUT_OF_HOURS reopened',
      '2026-11-11 OUT_OF_HOURS within',
      '2026-11-25 OUT_OF_HOURS closed',
    ],
    ends: ['OUT_OF_HOURS near closed'],
  },
]
