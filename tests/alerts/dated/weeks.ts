import type { DatedCase } from './dated-case.ts'
import type { Setting } from './life.ts'

const few = (near: number, past: number) => ({ near, past })
const withinShare = { limits: { share: few(40, 50), community: { near: 0, past: null } } }
const floor: Setting = {
  limits: { community: { near: 10, past: null } },
  positions: { community_time: 1 },
}

/** What weeks and days in the calendar call for. */
export const weeks: DatedCase[] = [
  {
    name: 'SHARE: two weeks past, connecting again, closed and reopened',
    setting: { ...withinShare, positions: { community_time: 1 } },
    on: {
      '2026-10-06': async (it) => {
        await it.hold()
        await it.contact(2, { minutes: 200 })
      },
      '2026-10-27': (it) => it.contact(3, { minutes: 200, kind: 'connecting' }),
      '2026-11-17': (it) => it.contact(5, { minutes: 240 }),
    },
    happens: [
      '2026-10-19 SHARE raised',
      '2026-10-26 SHARE joined',
      '2026-11-02 SHARE within',
      '2026-11-16 SHARE closed',
      '2026-11-30 SHARE reopened',
      '2026-12-07 SHARE joined',
    ],
    ends: ['SHARE near open'],
  },
  {
    name: 'COMMUNITY: two weeks under the floor, made good, closed and reopened',
    setting: floor,
    on: {
      '2026-10-27': async (it) => {
        for (let n = 0; n < 4; n += 1) await it.block(240, '2026-10-20')
      },
    },
    happens: [
      '2026-10-19 COMMUNITY raised',
      '2026-10-26 COMMUNITY joined',
      '2026-11-02 COMMUNITY within',
      '2026-11-16 COMMUNITY closed',
      '2026-11-30 COMMUNITY reopened',
      '2026-12-07 COMMUNITY joined',
    ],
    ends: ['COMMUNITY near open'],
  },
  {
    name: 'COMMUNITY: a week of leave is left out',
    setting: floor,
    on: { '2026-10-06': (it) => it.leave('2026-10-12', '2026-10-16') },
    happens: [
      '2026-10-26 COMMUNITY raised',
      '2026-11-02 COMMUNITY joined',
      '2026-11-09 COMMUNITY joined',
      '2026-11-16 COMMUNITY joined',
      '2026-11-23 COMMUNITY joined',
      '2026-11-30 COMMUNITY joined',
      '2026-12-07 COMMUNITY joined',
    ],
    ends: ['COMMUNITY near open'],
  },
  {
    name: 'BOUNDARY_DUE: the day gone by, looked at, and due again',
    setting: { reviewOn: '2026-10-10' },
    on: {
      '2026-10-13': (it) => it.lookAtAgreement('2026-10-20'),
      '2026-10-22': (it) => it.lookAtAgreement('2026-11-30'),
    },
    happens: [
      '2026-10-11 BOUNDARY_DUE raised',
      '2026-10-13 BOUNDARY_DUE closed',
      '2026-10-21 BOUNDARY_DUE reopened',
      '2026-10-22 BOUNDARY_DUE closed',
      '2026-12-01 BOUNDARY_DUE raised',
    ],
    ends: ['BOUNDARY_DUE notice closed', 'BOUNDARY_DUE notice open'],
  },
  {
    name: 'PLAN_DUE: none after 30 days, written, and its day gone by twice',
    setting: { planOn: null, workers: [{ from_on: '2026-09-15' }] },
    on: {
      '2026-10-20': async (it) => void (await it.lookAtPlan('2026-10-30')),
      '2026-11-02': async (it) => void (await it.lookAtPlan('2026-11-30')),
    },
    happens: [
      '2026-10-15 PLAN_DUE raised',
      '2026-10-21 PLAN_DUE closed',
      '2026-10-31 PLAN_DUE reopened',
      '2026-11-03 PLAN_DUE closed',
      '2026-12-01 PLAN_DUE raised',
    ],
    ends: ['PLAN_DUE notice closed', 'PLAN_DUE notice open'],
  },
  {
    name: 'NEW_START: days 7, 30 and 60, a week each',
    setting: { workers: [{ started_in_role: '2026-10-05', from_on: '2026-10-05' }] },
    on: {},
    happens: [
      '2026-10-12 NEW_START raised',
      '2026-10-19 NEW_START closed',
      '2026-11-04 NEW_START raised',
      '2026-11-11 NEW_START closed',
      '2026-12-04 NEW_START raised',
      '2026-12-11 NEW_START closed',
    ],
    ends: ['NEW_START notice closed', 'NEW_START notice closed', 'NEW_START notice closed'],
    answered: ['2026-10-13T08:00:00.000Z', null],
  },
]
