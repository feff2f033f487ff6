import { acknowledge, contact, converse, end, hold, plan, stepDown } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** SPAN: near at four weeks, past above five; DEPENDENCY with it, as contact does not ease off. */
export const longHeld: Story = {
  name: 'Cai holds somebody for eight weeks of summer',
  who: 'cai',
  agreed: { near_span: '4', past_span: '5', position_engagement_span: '1' },
  does: [
    ['2026-06-01 10:00', 'cai', hold('c2')],
    ['2026-07-02 10:00', 'lyn', acknowledge('SPAN', 'cai', '2026-07-03 10:00')],
    ['2026-07-03 11:00', 'lyn', converse('SPAN', 'cai')],
    ['2026-07-10 12:00', 'cai', contact('c2')],
    ['2026-07-15 10:00', 'lyn', acknowledge('SPAN', 'cai', '2026-07-16 10:00')],
    ['2026-07-15 10:05', 'lyn', acknowledge('DEPENDENCY', 'cai', '2026-07-16 10:00')],
    ['2026-07-16 11:00', 'lyn', converse('SPAN', 'cai')],
    ['2026-07-16 11:05', 'lyn', converse('DEPENDENCY', 'cai')],
    ['2026-07-17 10:00', 'cai', stepDown('c2', '2026-07-31')],
    ['2026-07-17 11:00', 'lyn', plan('SPAN', 'cai', '2026-07-24', 'max')],
    ['2026-07-30 10:00', 'cai', end('c2')],
  ],
  follows: [
    {
      code: 'SPAN',
      about: 'cai',
      happens: [
        [
          '2026-06-29 00:05',
          'raised',
          standing('near', { seen: '2026-06-30 09:00', answer: '2026-07-07' }),
        ],
        ['2026-07-02 10:00', 'acknowledged', standing('near', { talk: '2026-07-09' })],
        ['2026-07-03 11:00', 'conversation', 'near'],
        ['2026-07-06 00:05', 'joined', 'near'],
        // Talked about already, so the clock starts again when it goes past.
        [
          '2026-07-13 00:05',
          'level_rose',
          standing('past', { seen: '2026-06-30 09:00', answer: '2026-07-16' }),
        ],
        ['2026-07-15 10:00', 'acknowledged', standing('past', { talk: '2026-07-22' })],
        ['2026-07-16 11:00', 'conversation', standing('past', { act: '2026-07-23' })],
        ['2026-07-17 11:00', 'planned', 'past'],
        ['2026-07-20 00:05', 'joined', standing('past', { wellPast: true })],
        ['2026-07-27 00:05', 'joined', standing('past', { wellPast: true })],
        ['2026-07-30 10:00', 'within', standing('past', { wellPast: true })],
        ['2026-08-13 00:05', 'closed', closed('within_again')],
      ],
      told: [
        {
          to: 'max',
          what: 'action',
          about: '-',
          made: '2026-07-17 11:00',
          from: '2026-07-17 11:00',
          urgency: 'digest',
          once: false,
          waits: 'always',
          until: '2026-07-24 11:00',
        },
      ],
    },
    {
      code: 'DEPENDENCY',
      about: 'cai',
      happens: [
        [
          '2026-07-13 00:05',
          'raised',
          standing('near', { seen: '2026-07-14 09:00', answer: '2026-07-21' }),
        ],
        ['2026-07-15 10:05', 'acknowledged', standing('near', { talk: '2026-07-22' })],
        ['2026-07-16 11:05', 'conversation', 'near'],
        ['2026-07-17 10:00', 'within', 'near'],
        ['2026-07-31 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}
