import {
  answerItem,
  acknowledge,
  bring,
  closeDebrief,
  converse,
  endDebriefs,
  joinDebrief,
  many,
  notHeld,
  openDebrief,
  planFridays,
  stepTo,
} from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** DEBRIEF_MISSED: nobody opens the first two Fridays. */
export const missed: Story = {
  name: 'The team plans its Fridays, and two go by',
  who: 'team',
  does: [
    ['2026-09-07 10:00', 'lyn', planFridays],
    ['2026-09-22 10:00', 'lyn', acknowledge('DEBRIEF_MISSED', 'team', '2026-09-23 10:00')],
    ['2026-09-23 11:00', 'lyn', converse('DEBRIEF_MISSED', 'team')],
    ['2026-09-25 15:00', 'lyn', openDebrief('2026-09-25')],
    ['2026-09-25 15:01', 'ana', joinDebrief('2026-09-25')],
    ['2026-09-25 15:20', 'lyn', walkThrough('2026-09-25')],
    ['2026-09-25 15:25', 'lyn', closeDebrief('2026-09-25')],
  ],
  follows: [
    {
      code: 'DEBRIEF_MISSED',
      about: 'team',
      happens: [
        [
          '2026-09-19 00:05',
          'raised',
          standing('near', { seen: '2026-09-21 09:00', answer: '2026-09-28' }),
        ],
        ['2026-09-22 10:00', 'acknowledged', standing('near', { talk: '2026-09-29' })],
        ['2026-09-23 11:00', 'conversation', 'near'],
        ['2026-09-25 15:00', 'within', 'near'],
        ['2026-10-09 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** CARRIED_ALONE: both Fridays of the item are called off as holidays. */
export const carriedAlone: Story = {
  name: 'Ana carries something alone over two weekends',
  who: 'ana',
  does: [
    ['2026-10-01 13:00', 'ana', bring('2026-10-02', 'the call I keep hearing')],
    ['2026-10-02 10:00', 'lyn', notHeld('2026-10-02')],
    ['2026-10-09 10:00', 'lyn', notHeld('2026-10-09')],
    ['2026-10-13 10:00', 'lyn', acknowledge('CARRIED_ALONE', 'ana', '2026-10-14 10:00')],
    ['2026-10-16 15:00', 'lyn', openDebrief('2026-10-16')],
    ['2026-10-16 15:01', 'ana', joinDebrief('2026-10-16')],
    [
      '2026-10-16 15:05',
      'lyn',
      many(stepTo('2026-10-16', 'carrying'), stepTo('2026-10-16', 'sharing')),
    ],
    ['2026-10-16 15:10', 'ana', answerItem('2026-10-16', 'put_down')],
    [
      '2026-10-16 15:20',
      'lyn',
      many(stepTo('2026-10-16', 'actions'), stepTo('2026-10-16', 'close')),
    ],
    ['2026-10-16 15:25', 'lyn', closeDebrief('2026-10-16')],
    ['2026-10-19 10:00', 'lyn', endDebriefs],
  ],
  follows: [
    {
      code: 'CARRIED_ALONE',
      about: 'ana',
      happens: [
        [
          '2026-10-12 00:05',
          'raised',
          standing('past', { seen: '2026-10-13 09:00', answer: '2026-10-15' }),
        ],
        ['2026-10-13 10:00', 'acknowledged', standing('past', { talk: '2026-10-20' })],
        ['2026-10-16 15:10', 'closed', closed('within_again')],
      ],
    },
  ],
}

function walkThrough(day: string) {
  const on = (['carrying', 'sharing', 'actions', 'close'] as const).map((to) => stepTo(day, to))
  return many(...on)
}
