import { acknowledge, checkIn, converse, settle } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** FELT_HEAVY: told to Lyn by choice, and to nobody else however long she waits. */
export const veryHeavy: Story = {
  name: 'Eli says very heavy, and lets Lyn know that it is',
  who: 'eli',
  does: [
    ['2026-08-06 12:00', 'eli', checkIn('very_heavy', { sharing: 'alert', sharing_with: 'lyn' })],
    ['2026-08-11 10:00', 'lyn', acknowledge('FELT_HEAVY', 'eli', '2026-08-12 10:00')],
    ['2026-08-12 11:00', 'lyn', converse('FELT_HEAVY', 'eli')],
    ['2026-08-13 12:00', 'eli', checkIn('light')],
  ],
  follows: [
    {
      code: 'FELT_HEAVY',
      about: 'eli',
      askedFor: ['lyn'],
      happens: [
        ['2026-08-06 12:00', 'raised', standing('past', { answer: '2026-08-10' })],
        ['2026-08-11 00:05', 'not_answered', standing('past', { answer: '2026-08-10' })],
        ['2026-08-11 10:00', 'acknowledged', standing('past', { talk: '2026-08-18' })],
        ['2026-08-12 11:00', 'conversation', 'past'],
        ['2026-08-13 12:00', 'within', 'past'],
        ['2026-08-27 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

export const threeWeeks: Story = {
  name: 'Eli says heavy three weeks running, and keeps it to herself',
  who: 'eli',
  does: [
    ['2026-09-03 12:00', 'eli', checkIn('heavy')],
    ['2026-09-10 12:00', 'eli', checkIn('heavy')],
    ['2026-09-17 12:00', 'eli', checkIn('heavy')],
    ['2026-09-24 12:00', 'eli', checkIn('light')],
  ],
  follows: [
    {
      code: 'FELT_HEAVY',
      about: 'eli',
      happens: [
        ['2026-09-17 12:00', 'raised', 'near'],
        ['2026-09-24 12:00', 'within', 'near'],
        ['2026-10-08 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** What nobody was told of, its worker may leave at that. */
export const ratherNot: Story = {
  name: 'Fay says it is too much, and would rather leave it',
  who: 'fay',
  does: [
    ['2026-06-11 12:00', 'fay', checkIn('too_much')],
    ['2026-06-12 12:00', 'fay', settle('FELT_HEAVY', 'fay', 'declined_by_worker')],
  ],
  follows: [
    {
      code: 'FELT_HEAVY',
      about: 'fay',
      happens: [
        ['2026-06-11 12:00', 'raised', 'past'],
        ['2026-06-12 12:00', 'settled', closed('declined_by_worker')],
      ],
    },
  ],
}

/** CONTACT_WANTED today: Lyn and a back-up see it at once, and nobody else is ever asked. */
export const contactWanted: Story = {
  name: 'Fay asks Lyn to ring today, and Lyn rings tomorrow',
  who: 'fay',
  does: [
    [
      '2026-10-01 11:00',
      'fay',
      checkIn('manageable', { contact_wanted: 'today', contact_person: 'lyn' }),
    ],
    ['2026-10-02 10:00', 'lyn', acknowledge('CONTACT_WANTED', 'fay', '2026-10-02 15:00')],
    ['2026-10-02 16:00', 'lyn', settle('CONTACT_WANTED', 'fay')],
    ['2026-10-02 17:00', 'fay', settle('CONTACT_WANTED', 'fay')],
  ],
  follows: [
    {
      code: 'CONTACT_WANTED',
      about: 'fay',
      askedFor: ['lyn', 'max'],
      otherSide: 'fay',
      happens: [
        [
          '2026-10-01 11:00',
          'raised',
          standing('past', { seen: '2026-10-01 11:00', answer: '2026-10-01' }),
        ],
        ['2026-10-02 00:05', 'not_answered', standing('past', { answer: '2026-10-01' })],
        ['2026-10-02 10:00', 'acknowledged', standing('past', { talk: '2026-10-09' })],
        ['2026-10-02 16:00', 'settlement_proposed', 'past'],
        ['2026-10-02 17:00', 'settled', closed('settled')],
      ],
    },
  ],
}
