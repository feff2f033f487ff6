import type { DatedCase } from './dated-case.ts'

const few = (near: number, past: number) => ({ near, past })
const offload = { offloaded: 1 as const, practice_id: 'quay' }

/** What people say themselves, and what is about a team. */
export const people: DatedCase[] = [
  {
    name: 'FELT_HEAVY: very heavy twice, lighter, closed, and heavy again',
    on: {
      '2026-10-08': (it) => it.feel('very_heavy'),
      '2026-10-15': (it) => it.feel('very_heavy'),
      '2026-10-22': (it) => it.feel('light'),
      '2026-11-06': (it) => it.feel('very_heavy'),
    },
    happens: [
      '2026-10-08 FELT_HEAVY raised',
      '2026-10-15 FELT_HEAVY joined',
      '2026-10-22 FELT_HEAVY within',
      '2026-11-05 FELT_HEAVY closed',
      '2026-11-06 FELT_HEAVY reopened',
      '2026-11-16 FELT_HEAVY within',
      '2026-11-30 FELT_HEAVY closed',
    ],
    ends: ['FELT_HEAVY past closed'],
    answered: [null, null],
  },
  {
    name: 'CONTACT_WANTED: asked, again, taken back, and asked once more',
    on: {
      '2026-10-08': (it) => it.want('debrief'),
      '2026-10-09': (it) => it.want('today'),
      '2026-10-10': (it) => it.want('today'),
      '2026-10-11': (it) => it.want('no'),
      '2026-10-12': (it) => it.want('today'),
    },
    happens: [
      '2026-10-08 CONTACT_WANTED raised',
      '2026-10-09 CONTACT_WANTED level_rose',
      '2026-10-10 CONTACT_WANTED joined',
      '2026-10-11 CONTACT_WANTED closed',
      '2026-10-12 CONTACT_WANTED reopened',
    ],
    ends: ['CONTACT_WANTED past open'],
    answered: ['2026-10-12T11:00:00.000Z', '2026-10-12'],
  },
  {
    name: 'OFFLOADED: three from one practice, a fourth, 28 days on, and three again',
    setting: { workers: [{}, {}], inTeam: true },
    on: {
      '2026-10-06': (it) => it.hold(offload, 0),
      '2026-10-08': (it) => it.hold(offload, 1),
      '2026-10-09': (it) => it.hold(offload, 0),
      '2026-10-12': (it) => it.hold(offload, 1),
      '2026-11-20': (it) => it.hold(offload, 1),
      '2026-11-23': (it) => it.holdMany(2, offload, 0),
    },
    happens: [
      '2026-10-09 OFFLOADED raised',
      '2026-10-12 OFFLOADED joined',
      '2026-11-05 OFFLOADED within',
      '2026-11-19 OFFLOADED closed',
      '2026-11-23 OFFLOADED reopened',
    ],
    ends: ['OFFLOADED near open'],
    answered: ['2026-11-24T09:00:00.000Z', '2026-12-01'],
  },
  {
    name: 'TEAM: two of three past for two weeks, a third, lighter, and back',
    setting: {
      workers: [{}, {}, {}],
      inTeam: true,
      limits: { held: few(1, 1) },
      positions: { caseload: 4 },
    },
    on: {
      '2026-10-06': async (it) => {
        await it.holdMany(2, {}, 0)
        await it.holdMany(2, {}, 1)
      },
      '2026-10-20': (it) => it.holdMany(2, {}, 2),
      '2026-11-03': async (it) => {
        await it.end(1, 0)
        await it.end(1, 1)
      },
      '2026-11-17': async (it) => {
        await it.hold({}, 0)
        await it.hold({}, 1)
      },
    },
    happens: [
      '2026-10-19 TEAM raised',
      '2026-11-02 TEAM joined',
      '2026-11-09 TEAM within',
      '2026-11-23 TEAM closed',
      '2026-11-30 TEAM reopened',
    ],
    ends: ['TEAM past open'],
  },
  {
    name: 'TEAM: a week of leave leaves too few to judge',
    setting: {
      workers: [{}, {}, {}],
      inTeam: true,
      limits: { held: few(1, 1) },
      positions: { caseload: 4 },
    },
    on: {
      '2026-10-05': (it) => it.leave('2026-10-12', '2026-10-16'),
      '2026-10-06': async (it) => {
        for (const worker of [0, 1, 2]) await it.holdMany(2, {}, worker)
      },
      '2026-10-26': async (it) => {
        for (const worker of [0, 1, 2]) await it.end(1, worker)
      },
    },
    happens: [],
    ends: [],
  },
]
