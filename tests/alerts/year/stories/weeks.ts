import { daysFrom, lastDay, working } from '../calendar.ts'
import { acknowledge, away, block, contact, converse, hold, tellLead } from '../hands.ts'
import { closed, standing, type Deed, type Story } from '../story.ts'

/** SHARE: past 50% in the snapshots of two Sundays, while Lyn is away for a week. */
export const share: Story = {
  name: 'All of Eli’s time goes to holding, in the week Lyn is away',
  who: 'eli',
  agreed: { near_share: '40', past_share: '50', position_community_time: '1' },
  does: [
    ['2026-02-09 10:00', 'eli', hold('e1')],
    ['2026-02-09 15:00', 'eli', contact('e1', { minutes: '200' }, 2)],
    ['2026-02-16 10:00', 'lyn', away('2026-02-23', '2026-02-27')],
    ['2026-03-04 11:00', 'lyn', acknowledge('SHARE', 'eli', '2026-03-05 10:00')],
    ['2026-03-05 11:00', 'lyn', converse('SHARE', 'eli')],
    ['2026-03-10 15:00', 'eli', contact('e1', { minutes: '200', kind: 'connecting' }, 3)],
  ],
  follows: [
    {
      code: 'SHARE',
      about: 'eli',
      happens: [
        [
          '2026-02-23 00:05',
          'raised',
          standing('near', {
            seen: '2026-02-24 09:00',
            answer: working('2026-02-24', 5, daysFrom('2026-02-23', '2026-02-27')),
          }),
        ],
        ['2026-03-02 00:05', 'joined', standing('near', { answer: '2026-03-06' })],
        ['2026-03-04 11:00', 'acknowledged', standing('near', { talk: '2026-03-11' })],
        ['2026-03-05 11:00', 'conversation', 'near'],
        ['2026-03-09 00:05', 'joined', 'near'],
        ['2026-03-16 00:05', 'within', 'near'],
        ['2026-03-30 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** Ten hours each fortnight: more than the floor of 10% in any four weeks. */
const kept: Deed[] = daysFrom('2026-02-02', lastDay)
  .filter((_, place) => place % 14 === 0)
  .map((day) => [`${day} 16:00`, 'gus', block(10, day)])

/** COMMUNITY: nothing for the community in the first two weeks, then more than the floor. */
export const community: Story = {
  name: 'Gus has no time for the community at first',
  who: 'gus',
  agreed: { near_community: '10', position_community_time: '1' },
  does: [
    ['2026-01-19 10:00', 'gus', tellLead('COMMUNITY', 'gus')],
    ['2026-01-21 16:00', 'gus', block(16, '2026-01-20')],
    ['2026-01-22 11:00', 'lyn', acknowledge('COMMUNITY', 'gus', '2026-01-23 10:00')],
    ['2026-01-23 11:00', 'lyn', converse('COMMUNITY', 'gus')],
    ...kept,
  ],
  follows: [
    {
      code: 'COMMUNITY',
      about: 'gus',
      happens: [
        [
          '2026-01-19 00:05',
          'raised',
          standing('near', { seen: '2026-01-20 09:00', answer: '2026-01-27' }),
        ],
        [
          '2026-01-19 10:00',
          'told',
          standing('near', { seen: '2026-01-19 10:00', answer: '2026-01-26' }),
        ],
        ['2026-01-22 11:00', 'acknowledged', standing('near', { talk: '2026-01-29' })],
        ['2026-01-23 11:00', 'conversation', 'near'],
        ['2026-01-26 00:05', 'within', 'near'],
        ['2026-02-09 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** Past is above 50%, and back at 49% is not yet clear: 47% is, and then for two weeks. */
export const shareAgain: Story = {
  name: 'Eli’s share falls to 49%, and a week later to 44%',
  who: 'eli',
  does: [
    ['2026-11-02 15:00', 'eli', contact('e1', { minutes: '200' }, 2)],
    ['2026-11-17 14:00', 'eli', contact('e1', { minutes: '240', kind: 'connecting' })],
    ['2026-11-17 15:00', 'eli', contact('e1', { minutes: '176', kind: 'connecting' })],
    ['2026-11-18 10:00', 'lyn', acknowledge('SHARE', 'eli', '2026-11-19 10:00')],
    ['2026-11-19 11:00', 'lyn', converse('SHARE', 'eli')],
    ['2026-11-24 15:00', 'eli', contact('e1', { minutes: '100', kind: 'connecting' })],
  ],
  follows: [
    {
      code: 'SHARE',
      about: 'eli',
      happens: [
        [
          '2026-11-16 00:05',
          'raised',
          standing('near', { seen: '2026-11-17 09:00', answer: '2026-11-24' }),
        ],
        ['2026-11-18 10:00', 'acknowledged', standing('near', { talk: '2026-11-25' })],
        ['2026-11-19 11:00', 'conversation', 'near'],
        // 400 of 816 minutes on the 22nd, 400 of 916 on the 29th.
        ['2026-11-30 00:05', 'within', 'near'],
        ['2026-12-14 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}
