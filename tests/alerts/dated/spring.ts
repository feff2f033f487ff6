import type { DatedCase } from './dated-case.ts'
import type { Setting } from './life.ts'

const few = (near: number, past: number) => ({ near, past })
const caseload: Setting = { limits: { held: few(2, 3) }, positions: { caseload: 1 } }
const floor: Setting = {
  limits: { community: { near: 10, past: null } },
  positions: { community_time: 1 },
}

/** Easter, and a Sunday of 23 hours: clocks go forward on 28 March 2027. */
export const spring: DatedCase[] = [
  {
    name: 'CASES: raised before Easter, seen on the Tuesday after',
    setting: caseload,
    on: { '2027-03-25': (it) => it.holdMany(2), '2027-03-30': (it) => it.end(1) },
    happens: ['2027-03-25 CASES raised', '2027-03-30 CASES within', '2027-04-13 CASES closed'],
    ends: ['CASES near closed'],
    answered: ['2027-03-30T08:00:00.000Z', '2027-04-06'],
  },
  {
    name: 'RISK_ALONE: one working day over Easter',
    on: { '2027-03-25': (it) => it.hold({ risk: 'high' }) },
    happens: ['2027-03-30 RISK_ALONE raised'],
    ends: ['RISK_ALONE past open'],
    answered: ['2027-03-29T23:05:00.000Z', '2027-03-30'],
  },
  {
    name: 'COMMUNITY: two weeks, one of them an hour shorter',
    setting: floor,
    on: {},
    happens: [
      '2027-03-29 COMMUNITY raised',
      '2027-04-05 COMMUNITY joined',
      '2027-04-12 COMMUNITY joined',
    ],
    ends: ['COMMUNITY near open'],
  },
  {
    name: 'OUT_OF_HOURS: seven days are seven days of hours',
    setting: { limits: { hours: few(2, 3) }, positions: { out_of_hours_contact: 1 } },
    on: {
      '2027-03-26': async (it) => {
        await it.hold()
        await it.contact(2, { out_of_hours: 1 })
      },
    },
    happens: [
      '2027-03-26 OUT_OF_HOURS raised',
      '2027-04-03 OUT_OF_HOURS within',
      '2027-04-17 OUT_OF_HOURS closed',
    ],
    ends: ['OUT_OF_HOURS near closed'],
  },
]
