import { acknowledge, converse, end, hold, takeOn, talkWith } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

const today = (day: string) => standing('past', { seen: `${day} 00:05`, answer: day })

/** RISK_ALONE: high risk after one working day, which over Christmas is five days later. */
export const overChristmas: Story = {
  name: 'Dee holds a high risk alone on Christmas Eve',
  who: 'dee',
  does: [
    ['2026-12-24 15:00', 'dee', hold('d1', { risk: 'high' })],
    ['2026-12-29 10:00', 'lyn', acknowledge('RISK_ALONE', 'dee', '2026-12-29 12:00')],
    ['2026-12-30 11:00', 'dee', talkWith('d1')],
  ],
  follows: [
    {
      code: 'RISK_ALONE',
      about: 'dee',
      happens: [
        ['2026-12-29 00:05', 'raised', today('2026-12-29')],
        // 30 and 31 December, then 4, 5 and 6 January.
        ['2026-12-29 10:00', 'acknowledged', standing('past', { talk: '2027-01-06' })],
        ['2026-12-30 11:00', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** Some risk after fourteen days; a conversation counts for fourteen more. */
export const someRisk: Story = {
  name: 'Dee holds some risk alone for two weeks, and Lyn says nothing that day',
  who: 'dee',
  does: [
    ['2026-02-02 10:00', 'dee', hold('d2', { risk: 'some' })],
    ['2026-02-17 10:00', 'max', takeOn('RISK_ALONE', 'dee')],
    ['2026-02-17 11:00', 'max', acknowledge('RISK_ALONE', 'dee', '2026-02-17 14:00')],
    ['2026-02-18 11:00', 'dee', talkWith('d2')],
    ['2026-03-04 10:00', 'lyn', acknowledge('RISK_ALONE', 'dee', '2026-03-04 12:00')],
    ['2026-03-04 12:30', 'lyn', converse('RISK_ALONE', 'dee')],
    ['2026-03-05 11:00', 'dee', end('d2')],
  ],
  follows: [
    {
      code: 'RISK_ALONE',
      about: 'dee',
      happens: [
        ['2026-02-16 00:05', 'raised', today('2026-02-16')],
        ['2026-02-17 00:05', 'escalated', standing('past', { answer: '2026-02-16' })],
        ['2026-02-17 10:00', 'taken_on', standing('past', { answer: '2026-02-17' })],
        ['2026-02-17 11:00', 'acknowledged', standing('past', { talk: '2026-02-24' })],
        ['2026-02-18 11:00', 'closed', closed('within_again')],
        ['2026-03-04 00:05', 'reopened', today('2026-03-04')],
        ['2026-03-04 10:00', 'acknowledged', standing('past', { talk: '2026-03-11' })],
        ['2026-03-04 12:30', 'conversation', standing('past', { act: '2026-03-11' })],
        ['2026-03-05 11:00', 'closed', closed('within_again')],
      ],
      passedUp: [['2026-02-17 00:05', 'max', 'acknowledge', '2026-02-17']],
    },
  ],
}

/** Risk held alone waits for no Monday: two mails go on the Saturday itself. */
export const onASaturday: Story = {
  name: 'Dee’s fourteen days of some risk end on a Saturday',
  who: 'dee',
  does: [
    ['2026-09-05 10:00', 'dee', hold('d3', { risk: 'some' })],
    ['2026-09-21 10:00', 'lyn', acknowledge('RISK_ALONE', 'dee', '2026-09-21 12:00')],
    ['2026-09-21 11:00', 'dee', talkWith('d3')],
    ['2026-09-22 11:00', 'dee', end('d3')],
  ],
  follows: [
    {
      code: 'RISK_ALONE',
      about: 'dee',
      happens: [
        [
          '2026-09-19 00:05',
          'raised',
          standing('past', { seen: '2026-09-19 00:05', answer: '2026-09-21' }),
        ],
        ['2026-09-21 10:00', 'acknowledged', standing('past', { talk: '2026-09-28' })],
        ['2026-09-21 11:00', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** A lead's own alerts go to their own lead. */
export const theLeadsOwn: Story = {
  name: 'Lyn holds a high risk alone, and Una answers',
  who: 'lyn',
  does: [
    ['2026-09-14 10:00', 'lyn', hold('l1', { risk: 'high' })],
    ['2026-09-15 10:00', 'una', acknowledge('RISK_ALONE', 'lyn', '2026-09-15 12:00')],
    ['2026-09-15 12:30', 'una', converse('RISK_ALONE', 'lyn')],
    ['2026-09-16 11:00', 'lyn', end('l1')],
  ],
  follows: [
    {
      code: 'RISK_ALONE',
      about: 'lyn',
      happens: [
        ['2026-09-15 00:05', 'raised', today('2026-09-15')],
        ['2026-09-15 10:00', 'acknowledged', standing('past', { talk: '2026-09-22' })],
        ['2026-09-15 12:30', 'conversation', standing('past', { act: '2026-09-22' })],
        ['2026-09-16 11:00', 'closed', closed('within_again')],
      ],
    },
  ],
}
