import type { DatedCase } from './dated-case.ts'

const few = (near: number, past: number) => ({ near, past })

/** What single holdings call for, and risk held alone. */
export const held: DatedCase[] = [
  {
    name: 'SESSIONS: the seventh, one more, corrected, closed and reopened',
    setting: { limits: { sessions: few(6, 6) }, positions: { sessions: 1 } },
    on: {
      '2026-10-06': async (it) => {
        await it.hold()
        await it.contact(6)
      },
      '2026-10-07': (it) => it.contact(1),
      '2026-10-08': (it) => it.contact(1),
      '2026-10-09': (it) => it.contact(3, { medium: 'message' }),
      '2026-10-12': (it) => it.change({ sessions_correction: -3 }),
      '2026-10-29': (it) => it.contact(2),
    },
    happens: [
      '2026-10-07 SESSIONS raised',
      '2026-10-08 SESSIONS joined',
      '2026-10-12 SESSIONS within',
      '2026-10-26 SESSIONS closed',
      '2026-10-29 SESSIONS reopened',
    ],
    ends: ['SESSIONS past open'],
  },
  {
    name: 'SESSIONS: a stretch lowers it and ends',
    setting: { limits: { sessions: few(6, 6) }, positions: { sessions: 1 } },
    on: {
      '2026-10-06': async (it) => {
        await it.hold()
        await it.contact(7)
      },
      '2026-10-08': (it) => it.stretch('sessions', '2026-10-22'),
    },
    happens: ['2026-10-06 SESSIONS raised', '2026-10-23 SESSIONS level_rose'],
    ends: ['SESSIONS past open'],
  },
  {
    name: 'SESSIONS: firm, so a stretch changes nothing',
    setting: { limits: { sessions: few(6, 6) }, positions: { sessions: 0 } },
    on: {
      '2026-10-06': async (it) => {
        await it.hold()
        await it.contact(7)
      },
      '2026-10-08': (it) => it.stretch('sessions', '2026-10-22'),
    },
    happens: ['2026-10-06 SESSIONS raised'],
    ends: ['SESSIONS past open'],
  },
  {
    name: 'SESSIONS_REVIEW: a prompt, looked at, and the next one',
    setting: { limits: { sessions: { near: 2, past: null, every: 2 } }, positions: {} },
    on: {
      '2026-10-06': async (it) => {
        await it.hold()
        await it.contact(2)
      },
      '2026-10-07': (it) => it.hold({ sessions_correction: 2 }),
      '2026-10-09': async (it) => {
        await it.review(2)
        await it.end(0)
      },
      '2026-10-12': (it) => it.change({ sessions_correction: 0 }),
      '2026-10-13': (it) => it.contact(1),
      '2026-10-14': (it) => it.contact(1),
    },
    happens: [
      '2026-10-06 SESSIONS_REVIEW raised',
      '2026-10-07 SESSIONS_REVIEW joined',
      '2026-10-12 SESSIONS_REVIEW closed',
      '2026-10-14 SESSIONS_REVIEW reopened',
    ],
    ends: ['SESSIONS_REVIEW notice open'],
    answered: [null, null],
  },
  {
    name: 'SPAN: two weeks, past three, ended, closed and reopened',
    setting: { limits: { span: few(2, 3) }, positions: { engagement_span: 1 } },
    on: {
      '2026-10-06': (it) => it.hold({ held_since: '2026-10-05' }),
      '2026-11-03': (it) => it.end(),
      '2026-11-20': (it) => it.hold({ held_since: '2026-11-06' }),
      '2026-11-23': (it) => it.change({ paused_days: 7 }),
    },
    happens: [
      '2026-10-19 SPAN raised',
      '2026-10-26 SPAN joined',
      '2026-11-02 SPAN level_rose',
      '2026-11-03 SPAN within',
      '2026-11-17 SPAN closed',
      '2026-11-20 SPAN reopened',
      '2026-11-23 SPAN within',
      '2026-12-04 SPAN joined',
      '2026-12-11 SPAN level_rose',
    ],
    ends: ['SPAN past open'],
  },
  {
    name: 'RISK_ALONE: high risk over a weekend, talked about, and alone again',
    on: {
      '2026-10-09': (it) => it.hold({ risk: 'high' }),
      '2026-10-13': (it) => it.speak(),
    },
    happens: [
      '2026-10-12 RISK_ALONE raised',
      '2026-10-13 RISK_ALONE closed',
      '2026-10-27 RISK_ALONE reopened',
    ],
    ends: ['RISK_ALONE past open'],
    answered: ['2026-10-27T00:05:00.000Z', '2026-10-27'],
  },
  {
    name: 'RISK_ALONE: some risk for 14 days waits for no leave',
    on: {
      '2026-10-06': async (it) => {
        await it.leadLeave('2026-10-19', '2026-10-23')
        await it.hold({ risk: 'some' })
        await it.hold({ risk: 'some', risk_since: '2026-10-08' })
      },
    },
    happens: ['2026-10-20 RISK_ALONE raised', '2026-10-22 RISK_ALONE raised'],
    ends: ['RISK_ALONE past open', 'RISK_ALONE past open'],
    answered: ['2026-10-19T23:05:00.000Z', '2026-10-20'],
  },
  {
    name: 'REVIEW_LATE: a week, two weeks, done, and late again',
    on: {
      '2026-10-06': (it) => it.hold({ next_review_on: '2026-10-06' }),
      '2026-10-15': (it) => it.hold({ next_review_on: '2026-10-08' }),
      '2026-10-21': (it) => it.change({ next_review_on: '2026-10-24' }),
      '2026-11-05': (it) => it.change({ next_review_on: null }),
    },
    happens: [
      '2026-10-13 REVIEW_LATE raised',
      '2026-10-15 REVIEW_LATE joined',
      '2026-10-20 REVIEW_LATE level_rose',
      '2026-10-21 REVIEW_LATE closed',
      '2026-10-31 REVIEW_LATE reopened',
      '2026-11-05 REVIEW_LATE closed',
    ],
    ends: ['REVIEW_LATE notice closed'],
    answered: [null, null],
  },
  {
    name: 'STUCK: four weeks, a second one, moving, and stuck again',
    on: {
      '2026-10-06': async (it) => {
        await it.hold({ progress: 'stuck', progress_since: '2026-10-05' })
        await it.hold({ progress: 'stuck', progress_since: '2026-10-08' })
      },
      '2026-11-06': (it) => it.change({ progress: 'moving' }),
      '2026-11-10': (it) => it.change({ progress: 'stuck', progress_since: '2026-10-13' }, 1),
    },
    happens: [
      '2026-11-02 STUCK raised',
      '2026-11-05 STUCK joined',
      '2026-11-06 STUCK closed',
      '2026-11-10 STUCK reopened',
    ],
    ends: ['STUCK notice open'],
  },
  {
    name: 'DEPENDENCY: past the weeks, an ending planned, gone by, ended',
    setting: { limits: { span: few(1, 2) }, positions: { engagement_span: 1 } },
    on: {
      '2026-10-06': (it) => it.hold({ held_since: '2026-09-14' }),
      '2026-10-07': (it) => it.contact(1),
      '2026-10-08': (it) => it.change({ planned_end_on: '2026-10-23' }),
      '2026-10-25': (it) => it.end(),
    },
    happens: [
      '2026-10-06 SPAN raised',
      '2026-10-07 DEPENDENCY raised',
      '2026-10-08 DEPENDENCY within',
      '2026-10-12 SPAN joined',
      '2026-10-19 SPAN joined',
      '2026-10-22 DEPENDENCY closed',
      '2026-10-24 DEPENDENCY reopened',
      '2026-10-25 DEPENDENCY within',
      '2026-10-25 SPAN within',
      '2026-11-08 DEPENDENCY closed',
      '2026-11-08 SPAN closed',
    ],
    ends: ['DEPENDENCY near closed', 'SPAN past closed'],
  },
  {
    name: 'DEPENDENCY: a second one joins, for the worker alone to know',
    setting: { limits: { span: few(1, 2) }, positions: { engagement_span: 2 } },
    on: {
      '2026-10-06': async (it) => {
        await it.hold({ held_since: '2026-09-14' })
        await it.contact(2)
      },
      '2026-10-07': async (it) => {
        const holding_id = await it.hold({ held_since: '2026-09-14' })
        await it.contact(1, { holding_id })
      },
      '2026-10-08': (it) => it.end(),
    },
    happens: [
      '2026-10-06 DEPENDENCY raised',
      '2026-10-06 SPAN raised',
      '2026-10-07 DEPENDENCY joined',
      '2026-10-07 SPAN joined',
      '2026-10-08 DEPENDENCY within',
      '2026-10-08 SPAN within',
      '2026-10-22 DEPENDENCY closed',
      '2026-10-22 SPAN closed',
    ],
    ends: ['DEPENDENCY notice closed', 'SPAN notice closed'],
    answered: [null, null],
  },
]
