import { working } from '../calendar.ts'
import { acknowledge, contact, converse, end, hold, passOn, plan, takeOn } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** OUT_OF_HOURS: near from one, past above two, in seven days of 24 hours. */
const agreed = { near_hours: '1', past_hours: '2', position_out_of_hours_contact: '1' }

export const springForward: Story = {
  name: 'Cai is rung on the Saturday before the clocks go forward, and Lyn does not answer',
  who: 'cai',
  agreed,
  does: [
    ['2026-03-27 10:00', 'cai', hold('c1')],
    ['2026-03-28 20:00', 'cai', contact('c1')],
    ['2026-04-09 11:00', 'max', passOn('OUT_OF_HOURS', 'cai')],
    ['2026-04-10 10:00', 'una', takeOn('OUT_OF_HOURS', 'cai')],
    ['2026-04-13 10:00', 'cai', end('c1')],
    ['2026-04-16 10:00', 'una', acknowledge('OUT_OF_HOURS', 'cai', '2026-04-17 10:00')],
    ['2026-04-17 11:00', 'una', converse('OUT_OF_HOURS', 'cai')],
  ],
  follows: [
    {
      code: 'OUT_OF_HOURS',
      about: 'cai',
      happens: [
        [
          '2026-03-28 20:00',
          'raised',
          standing('near', { seen: '2026-03-30 09:00', answer: '2026-04-08' }),
        ],
        // Seven days of 24 hours after 20:00 GMT is 21:00 BST; the next night finds none.
        ['2026-04-05 00:05', 'within', standing('near', { answer: '2026-04-08' })],
        ['2026-04-09 00:05', 'escalated', standing('near', { answer: '2026-04-08' })],
        ['2026-04-09 11:00', 'passed_on', standing('near', { answer: '2026-04-08' })],
        ['2026-04-09 11:00', 'escalated', standing('near', { answer: '2026-04-08' })],
        ['2026-04-10 10:00', 'taken_on', standing('near', { answer: working('2026-04-10', 5) })],
        ['2026-04-16 10:00', 'acknowledged', standing('near', { talk: '2026-04-23' })],
        ['2026-04-17 11:00', 'conversation', 'near'],
        ['2026-04-19 00:05', 'closed', closed('within_again')],
      ],
      passedUp: [
        ['2026-04-09 00:05', 'max', 'acknowledge', '2026-04-16'],
        ['2026-04-09 11:00', 'una', 'acknowledge', '2026-04-16'],
      ],
    },
  ],
}

export const fallBack: Story = {
  name: 'Cai is rung three evenings around the night that has an hour more',
  who: 'cai',
  does: [
    ['2026-10-20 10:00', 'cai', hold('c9')],
    ['2026-10-24 20:00', 'cai', contact('c9')],
    ['2026-10-25 20:00', 'cai', contact('c9')],
    ['2026-10-26 21:00', 'cai', contact('c9')],
    ['2026-10-28 10:00', 'lyn', acknowledge('OUT_OF_HOURS', 'cai', '2026-10-29 10:00')],
    ['2026-10-29 11:00', 'lyn', converse('OUT_OF_HOURS', 'cai')],
    ['2026-10-30 10:00', 'lyn', plan('OUT_OF_HOURS', 'cai', '2026-11-03')],
    ['2026-11-12 10:00', 'cai', end('c9')],
  ],
  follows: [
    {
      code: 'OUT_OF_HOURS',
      about: 'cai',
      happens: [
        [
          '2026-10-24 20:00',
          'raised',
          standing('near', { seen: '2026-10-26 09:00', answer: '2026-11-02' }),
        ],
        ['2026-10-25 20:00', 'joined', standing('near', { answer: '2026-11-02' })],
        [
          '2026-10-26 21:00',
          'level_rose',
          standing('past', { wellPast: true, seen: '2026-10-26 09:00', answer: '2026-10-29' }),
        ],
        [
          '2026-10-28 10:00',
          'acknowledged',
          standing('past', { wellPast: true, talk: '2026-11-04' }),
        ],
        [
          '2026-10-29 11:00',
          'conversation',
          standing('past', { wellPast: true, act: '2026-11-05' }),
        ],
        ['2026-10-30 10:00', 'planned', standing('past', { wellPast: true })],
        ['2026-11-03 00:05', 'within', 'near'],
        ['2026-11-17 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}
