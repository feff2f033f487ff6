import { morningAfter, working } from '../calendar.ts'
import {
  acknowledge,
  converse,
  end,
  hold,
  keepPromise,
  many,
  plan,
  settle,
  snooze,
  takeOn,
} from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** CASES: near from two, past above four. Over Easter, with Lyn not answering. */
export const cases: Story = {
  name: 'Ana holds two where near is two, just before Easter',
  who: 'ana',
  agreed: { near_held: '2', past_held: '4', position_caseload: '1' },
  does: [
    ['2026-04-01 10:00', 'ana', hold('a1')],
    ['2026-04-02 14:00', 'ana', hold('a2')],
    ['2026-04-16 10:00', 'max', takeOn('CASES', 'ana')],
    ['2026-04-17 11:00', 'max', acknowledge('CASES', 'ana', '2026-04-20 10:00')],
    ['2026-04-20 11:00', 'max', converse('CASES', 'ana')],
    ['2026-04-21 12:00', 'ana', end('a2')],
    ['2026-05-12 12:00', 'ana', hold('a3')],
    ['2026-05-14 11:00', 'lyn', acknowledge('CASES', 'ana', '2026-05-15 10:00')],
    ['2026-05-15 11:00', 'lyn', converse('CASES', 'ana')],
    ['2026-05-15 12:00', 'ana', settle('CASES', 'ana')],
    ['2026-05-15 13:00', 'lyn', settle('CASES', 'ana')],
    ['2026-05-20 12:00', 'ana', end('a3')],
  ],
  follows: [
    {
      code: 'CASES',
      about: 'ana',
      otherSide: 'lyn',
      happens: [
        [
          '2026-04-02 14:00',
          'raised',
          standing('near', { seen: '2026-04-07 09:00', answer: '2026-04-14' }),
        ],
        ['2026-04-15 00:05', 'escalated', standing('near', { answer: '2026-04-14' })],
        ['2026-04-16 10:00', 'taken_on', standing('near', { answer: working('2026-04-16', 5) })],
        ['2026-04-17 11:00', 'acknowledged', standing('near', { talk: '2026-04-24' })],
        ['2026-04-20 11:00', 'conversation', 'near'],
        ['2026-04-21 12:00', 'within', 'near'],
        ['2026-05-05 00:05', 'closed', closed('within_again')],
        [
          '2026-05-12 12:00',
          'reopened',
          standing('near', { seen: '2026-05-13 09:00', answer: '2026-05-20' }),
        ],
        ['2026-05-14 11:00', 'acknowledged', standing('near', { talk: '2026-05-21' })],
        ['2026-05-15 11:00', 'conversation', 'near'],
        ['2026-05-15 12:00', 'settlement_proposed', 'near'],
        ['2026-05-15 13:00', 'settled', closed('settled')],
      ],
      passedUp: [['2026-04-15 00:05', 'max', 'acknowledge', '2026-04-22']],
    },
  ],
}

/** POINTS: near from four, past above six, well past from eight (1.25 times six, rounded up). */
export const points: Story = {
  name: 'Ben’s holding weighs more and more over the early May bank holiday',
  who: 'ben',
  agreed: { near_points: '4', past_points: '6', position_caseload: '1' },
  does: [
    ['2026-05-01 10:00', 'ben', hold('b1', { intensity: 'intensive' })],
    ['2026-05-05 12:00', 'ben', hold('b2')],
    ['2026-05-06 10:00', 'ben', hold('b3', { intensity: 'active' })],
    ['2026-05-06 15:00', 'ben', hold('b4')],
    ['2026-05-08 10:00', 'lyn', acknowledge('POINTS', 'ben', '2026-05-11 10:00')],
    ['2026-05-11 11:00', 'lyn', converse('POINTS', 'ben')],
    ['2026-05-13 10:00', 'ben', end('b1')],
    ['2026-05-13 10:30', 'ben', end('b3')],
  ],
  follows: [
    {
      code: 'POINTS',
      about: 'ben',
      happens: [
        [
          '2026-05-01 10:00',
          'raised',
          standing('near', { seen: '2026-05-05 09:00', answer: '2026-05-12' }),
        ],
        ['2026-05-05 12:00', 'joined', standing('near', { answer: '2026-05-12' })],
        [
          '2026-05-06 10:00',
          'level_rose',
          standing('past', { seen: '2026-05-05 09:00', answer: '2026-05-11' }),
        ],
        [
          '2026-05-06 15:00',
          'joined',
          standing('past', {
            wellPast: true,
            manager: morningAfter('2026-05-06'),
            answer: '2026-05-11',
          }),
        ],
        [
          '2026-05-08 10:00',
          'acknowledged',
          standing('past', {
            wellPast: true,
            manager: morningAfter('2026-05-06'),
            talk: '2026-05-15',
          }),
        ],
        [
          '2026-05-11 11:00',
          'conversation',
          standing('past', {
            wellPast: true,
            manager: morningAfter('2026-05-06'),
            act: '2026-05-18',
          }),
        ],
        ['2026-05-13 10:30', 'within', standing('near', { manager: morningAfter('2026-05-06') })],
        ['2026-05-27 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** Put off until the 20th, answered, never talked about: the answer expires and goes up. */
export const putOff: Story = {
  name: 'Ana’s second person in July can wait, and then is forgotten',
  who: 'ana',
  does: [
    ['2026-07-06 12:00', 'ana', hold('a4')],
    ['2026-07-08 10:00', 'ana', snooze('CASES', 'ana', '2026-07-20')],
    ['2026-07-21 10:00', 'lyn', acknowledge('CASES', 'ana', '2026-07-22 10:00')],
    ['2026-07-30 10:00', 'max', takeOn('CASES', 'ana')],
    ['2026-07-31 10:00', 'max', acknowledge('CASES', 'ana', '2026-08-03 10:00')],
    ['2026-08-03 11:00', 'max', converse('CASES', 'ana')],
    ['2026-08-04 12:00', 'ana', end('a4')],
  ],
  follows: [
    {
      code: 'CASES',
      about: 'ana',
      happens: [
        [
          '2026-07-06 12:00',
          'raised',
          standing('near', { seen: '2026-07-07 09:00', answer: '2026-07-14' }),
        ],
        ['2026-07-08 10:00', 'snoozed', standing('near', { until: '2026-07-20' })],
        ['2026-07-20 00:05', 'snooze_ended', standing('near', { answer: '2026-07-27' })],
        ['2026-07-21 10:00', 'acknowledged', standing('near', { talk: '2026-07-28' })],
        ['2026-07-29 00:05', 'expired', standing('near', { answer: '2026-07-27' })],
        ['2026-07-29 00:05', 'escalated', standing('near', { answer: '2026-07-27' })],
        ['2026-07-30 10:00', 'taken_on', standing('near', { answer: '2026-08-06' })],
        ['2026-07-31 10:00', 'acknowledged', standing('near', { talk: '2026-08-07' })],
        ['2026-08-03 11:00', 'conversation', 'near'],
        ['2026-08-04 12:00', 'within', 'near'],
        ['2026-08-18 00:05', 'closed', closed('within_again')],
      ],
      passedUp: [['2026-07-29 00:05', 'max', 'converse', '2026-08-05']],
    },
  ],
}

/** Past, talked about, and no plan by the Friday: that goes up on the Monday. */
export const noPlan: Story = {
  name: 'Ben’s November is talked about, and nothing is planned until Max looks',
  who: 'ben',
  does: [
    ['2026-11-10 10:00', 'ben', hold('b6', { intensity: 'intensive' })],
    ['2026-11-10 10:05', 'ben', hold('b7')],
    ['2026-11-12 10:00', 'lyn', acknowledge('POINTS', 'ben', '2026-11-13 10:00')],
    ['2026-11-13 11:00', 'lyn', converse('POINTS', 'ben')],
    ['2026-11-23 10:00', 'max', takeOn('POINTS', 'ben')],
    ['2026-11-24 10:00', 'max', plan('POINTS', 'ben', '2026-12-01')],
    ['2026-12-01 11:00', 'max', keepPromise],
    ['2026-12-02 10:00', 'ben', many(end('b6'), end('b7'))],
  ],
  follows: [
    {
      code: 'POINTS',
      about: 'ben',
      happens: [
        [
          '2026-11-10 10:00',
          'raised',
          standing('near', { seen: '2026-11-11 09:00', answer: '2026-11-18' }),
        ],
        [
          '2026-11-10 10:05',
          'level_rose',
          standing('past', { seen: '2026-11-11 09:00', answer: '2026-11-13' }),
        ],
        ['2026-11-12 10:00', 'acknowledged', standing('past', { talk: '2026-11-19' })],
        ['2026-11-13 11:00', 'conversation', standing('past', { act: '2026-11-20' })],
        ['2026-11-23 00:05', 'escalated', standing('past', { act: '2026-11-20' })],
        ['2026-11-23 10:00', 'taken_on', standing('past', { act: '2026-11-30' })],
        ['2026-11-24 10:00', 'planned', 'past'],
        ['2026-12-02 10:00', 'within', 'past'],
        ['2026-12-16 00:05', 'closed', closed('within_again')],
      ],
      passedUp: [['2026-11-23 00:05', 'max', 'act', '2026-11-25']],
    },
  ],
}

/** Raised on a Friday morning: Lyn would see it on Monday, and sees it when the debrief opens. */
export const atTheDebrief: Story = {
  name: 'Ana holds a second person on the day of the debrief',
  who: 'ana',
  does: [
    ['2026-09-25 10:00', 'ana', hold('a5')],
    ['2026-09-28 10:00', 'lyn', acknowledge('CASES', 'ana', '2026-09-29 10:00')],
    ['2026-09-29 11:00', 'lyn', settle('CASES', 'ana')],
    ['2026-09-29 12:00', 'ana', settle('CASES', 'ana')],
    ['2026-09-30 12:00', 'ana', end('a5')],
  ],
  follows: [
    {
      code: 'CASES',
      about: 'ana',
      otherSide: 'ana',
      happens: [
        [
          '2026-09-25 10:00',
          'raised',
          standing('near', { seen: '2026-09-28 09:00', answer: '2026-10-05' }),
        ],
        [
          '2026-09-25 15:00',
          'told',
          standing('near', { seen: '2026-09-25 15:00', answer: '2026-10-02' }),
        ],
        ['2026-09-28 10:00', 'acknowledged', standing('near', { talk: '2026-10-05' })],
        ['2026-09-29 11:00', 'settlement_proposed', standing('near', { talk: '2026-10-05' })],
        ['2026-09-29 12:00', 'settled', closed('settled')],
      ],
    },
  ],
}
