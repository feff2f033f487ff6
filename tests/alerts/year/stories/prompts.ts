import { acknowledge, edit, end, hold, join, keepAgreement, lookAtPlan, review } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

export const reviewLate: Story = {
  name: 'Ben’s review is a week late, then two',
  who: 'ben',
  does: [
    ['2026-06-01 10:00', 'ben', hold('b5', { next_review_on: '2026-06-08' })],
    ['2026-06-23 12:00', 'lyn', acknowledge('REVIEW_LATE', 'ben', '2026-06-24 14:00')],
    ['2026-06-24 10:00', 'ben', review('b5', { answer: 'still_right', next_review_on: '' })],
    ['2026-06-24 10:30', 'ben', end('b5')],
  ],
  follows: [
    {
      code: 'REVIEW_LATE',
      about: 'ben',
      happens: [
        ['2026-06-15 00:05', 'raised', standing('notice', { alone: true })],
        [
          '2026-06-22 00:05',
          'level_rose',
          standing('near', { seen: '2026-06-23 09:00', answer: '2026-06-30' }),
        ],
        ['2026-06-23 12:00', 'acknowledged', standing('near', { talk: '2026-06-30' })],
        ['2026-06-24 10:00', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** STUCK for four weeks comes on the summer bank holiday: time passes on those too. */
export const stuck: Story = {
  name: 'Fay is stuck with somebody for four weeks',
  who: 'fay',
  does: [
    ['2026-08-03 10:00', 'fay', hold('f1', { progress: 'stuck' })],
    ['2026-09-02 10:00', 'fay', edit('f1', { progress: 'moving' })],
  ],
  follows: [
    {
      code: 'STUCK',
      about: 'fay',
      happens: [
        ['2026-08-31 00:05', 'raised', standing('notice', { alone: true })],
        ['2026-09-02 10:00', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** BOUNDARY_DUE: the day goes by on the Saturday of the spring bank holiday weekend. */
export const boundaryDue: Story = {
  name: 'Fay’s agreement is to be looked at in May, and again before Christmas',
  who: 'fay',
  agreed: { review_on: '2026-05-22' },
  does: [['2026-05-27 10:00', 'fay', keepAgreement('2026-12-18')]],
  follows: [
    {
      code: 'BOUNDARY_DUE',
      about: 'fay',
      happens: [
        ['2026-05-23 00:05', 'raised', standing('notice', { seen: '2026-05-26 09:00' })],
        ['2026-05-27 10:00', 'closed', closed('within_again')],
      ],
    },
    {
      code: 'BOUNDARY_DUE',
      about: 'fay',
      happens: [['2026-12-19 00:05', 'raised', standing('notice', { seen: '2026-12-21 09:00' })]],
    },
  ],
}

/** PLAN_DUE: its day goes by on a Saturday, and on a Tuesday. */
export const planDue: Story = {
  name: 'Fay’s plan is to be looked at in July, and again in October',
  who: 'fay',
  does: [
    ['2026-07-06 10:00', 'fay', lookAtPlan('2026-07-10')],
    ['2026-07-15 10:00', 'fay', lookAtPlan('2026-10-05')],
    ['2026-10-08 10:00', 'fay', lookAtPlan('2027-01-04')],
  ],
  follows: [
    {
      code: 'PLAN_DUE',
      about: 'fay',
      happens: [
        ['2026-07-11 00:05', 'raised', standing('notice', { seen: '2026-07-13 09:00' })],
        ['2026-07-16 00:05', 'closed', closed('within_again')],
      ],
    },
    {
      code: 'PLAN_DUE',
      about: 'fay',
      happens: [
        ['2026-10-06 00:05', 'raised', standing('notice', { seen: '2026-10-07 09:00' })],
        ['2026-10-09 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** NEW_START: days 7, 30, 60 and 90, each for a week; the 90th day is a Sunday. */
export const newStart: Story = {
  name: 'Ivy begins in September',
  who: 'ivy',
  does: [['2026-09-01 10:00', 'ada', join('ivy', '2026-09-07')]],
  follows: [
    asked('2026-09-14', '2026-09-15', '2026-09-21'),
    asked('2026-10-07', '2026-10-08', '2026-10-14'),
    asked('2026-11-06', '2026-11-09', '2026-11-13'),
    asked('2026-12-06', '2026-12-07', '2026-12-13'),
  ],
}

function asked(day: string, seen: string, over: string): Story['follows'][number] {
  return {
    code: 'NEW_START',
    about: 'ivy',
    happens: [
      [`${day} 00:05`, 'raised', standing('notice', { seen: `${seen} 09:00` })],
      [`${over} 00:05`, 'closed', closed('within_again')],
    ],
  }
}
