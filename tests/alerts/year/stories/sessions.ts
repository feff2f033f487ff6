import {
  acknowledge,
  away,
  contact,
  converse,
  end,
  hold,
  leave,
  review,
  settle,
  stretch,
} from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** SESSIONS: at most six, and a stretch until the end of March. Hal has a back-up: Bo. */
export const sessions: Story = {
  name: 'Hal’s seventh session, a stretch that ends before Easter, and nobody who answers',
  who: 'hal',
  agreed: { near_sessions: '6', past_sessions: '6', position_sessions: '1' },
  does: [
    ['2026-03-09 10:00', 'hal', hold('h1')],
    ['2026-03-10 10:00', 'hal', contact('h1', {}, 6)],
    ['2026-03-11 12:00', 'hal', contact('h1')],
    ['2026-03-12 12:00', 'hal', stretch('h1', 'sessions', '2026-03-31')],
    ['2026-03-13 10:00', 'lyn', acknowledge('SESSIONS', 'hal', '2026-03-16 10:00')],
    ['2026-03-16 11:00', 'lyn', converse('SESSIONS', 'hal')],
    ['2026-03-16 12:00', 'lyn', settle('SESSIONS', 'hal', 'stretch_agreed')],
    ['2026-03-16 13:00', 'hal', settle('SESSIONS', 'hal', 'stretch_agreed')],
    ['2026-04-08 10:00', 'bo', away('2026-04-09', '2026-04-09')],
    ['2026-04-09 12:00', 'hal', end('h1')],
  ],
  follows: [
    {
      code: 'SESSIONS',
      about: 'hal',
      otherSide: 'hal',
      happens: [
        [
          '2026-03-11 12:00',
          'raised',
          standing('past', { seen: '2026-03-12 09:00', answer: '2026-03-16' }),
        ],
        ['2026-03-13 10:00', 'acknowledged', standing('near', { talk: '2026-03-20' })],
        ['2026-03-16 11:00', 'conversation', 'near'],
        ['2026-03-16 12:00', 'settlement_proposed', 'near'],
        ['2026-03-16 13:00', 'settled', closed('stretch_agreed')],
      ],
    },
    {
      code: 'SESSIONS',
      about: 'hal',
      happens: [
        // Settled more than fourteen days ago; the stretch still lowers it, until it ends.
        [
          '2026-03-31 00:05',
          'raised',
          standing('near', { seen: '2026-04-01 09:00', answer: '2026-04-10' }),
        ],
        [
          '2026-04-01 00:05',
          'level_rose',
          standing('past', { seen: '2026-04-01 09:00', answer: '2026-04-08' }),
        ],
        ['2026-04-09 00:05', 'escalated', standing('past', { answer: '2026-04-08' })],
        ['2026-04-09 12:00', 'within', standing('past', { answer: '2026-04-08' })],
        ['2026-04-14 00:05', 'escalated', standing('past', { answer: '2026-04-08' })],
        ['2026-04-17 00:05', 'escalated', standing('past', { answer: '2026-04-08' })],
        ['2026-04-22 00:05', 'nobody_left', standing('past', { answer: '2026-04-08' })],
        ['2026-04-23 00:05', 'closed', closed('within_again')],
      ],
      passedUp: [
        // Bo stands in for Lyn, but is away that day, and is asked once he is back.
        ['2026-04-09 00:05', 'max', 'acknowledge', '2026-04-13'],
        ['2026-04-14 00:05', 'bo', 'acknowledge', '2026-04-16'],
        ['2026-04-17 00:05', 'una', 'acknowledge', '2026-04-21'],
      ],
    },
  ],
}

/** Somebody leaves while an alert about their work is in hand. */
export const leaver: Story = {
  name: 'Hal leaves in August, two days after the seventh session',
  who: 'hal',
  does: [
    ['2026-08-24 10:00', 'hal', hold('h6')],
    ['2026-08-24 11:00', 'hal', contact('h6', {}, 7)],
    ['2026-08-26 10:00', 'lyn', acknowledge('SESSIONS', 'hal', '2026-08-27 10:00')],
    ['2026-08-28 12:00', 'lyn', leave('hal')],
  ],
  follows: [
    {
      code: 'SESSIONS',
      about: 'hal',
      happens: [
        [
          '2026-08-24 11:00',
          'raised',
          standing('past', { seen: '2026-08-25 09:00', answer: '2026-08-27' }),
        ],
        ['2026-08-26 10:00', 'acknowledged', standing('past', { talk: '2026-09-03' })],
        // Nobody is left to be within what was agreed, or to talk with.
        ['2026-08-28 12:00', 'within', closed('handed_over')],
        ['2026-08-28 12:00', 'closed', closed('handed_over')],
      ],
    },
  ],
}

/** SESSIONS_REVIEW: a prompt at the second of five, for the worker alone. */
export const sessionsReview: Story = {
  name: 'Gus is asked at the second session whether it is still right',
  who: 'gus',
  agreed: { near_sessions: '2', past_sessions: '5', position_sessions: '4' },
  does: [
    ['2026-01-19 10:00', 'gus', hold('g1')],
    ['2026-01-20 10:00', 'gus', contact('g1', {}, 2)],
    ['2026-01-26 10:00', 'gus', review('g1', { answer: 'still_right' })],
    ['2026-02-16 10:00', 'gus', end('g1')],
  ],
  follows: [
    {
      code: 'SESSIONS_REVIEW',
      about: 'gus',
      happens: [
        ['2026-01-20 10:00', 'raised', standing('notice', { alone: true })],
        ['2026-01-26 10:00', 'closed', closed('within_again')],
      ],
    },
  ],
}
