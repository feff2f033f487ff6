import { evening, held, lastEvening, workday, type HeldBy } from './held.ts'

/** Priya leads, and holds a few people as well. */
const priya = [
  held('Lighthouse mug', 13.4, 'witness practice', 'active', 9, {
    going: 'steady',
    beside: [{ role: 'gp', who: 'fiona', spoken: 16 }],
  }),
  held('Ladder', 8.4, 'waiting', 'light', 4, { waits: 'housing', going: 'stuck', review: 5 }),
  held('Violin case', 6.2, 'change', 'active', 4, { going: 'moving' }),
  held('Dry dock', 2.8, 'waiting', 'light', 2, { waits: 'charity_group' }),
]

/** Bronwen is back at ten, and stays with one person longer than the service planned. */
const bronwen = [
  held('Slate roof', 16, 'waiting witness', 'active', 7, {
    waits: 'mental_health',
    going: 'stuck',
    noOne: true,
    review: -8,
    note: 'Still on the list. We both know that I am not the treatment.',
  }),
  held('Welsh cakes', 12.1, 'witness', 'light', 4, { going: 'steady' }),
  held('Bus shelter', 11.1, 'waiting', 'light', 5, { waits: 'housing', going: 'steady' }),
  held('Knitting bag', 10.4, 'change', 'light', 4, { going: 'moving' }),
  held('Wind chime', 9.4, 'practice', 'active', 5, {
    because: ['complexity'],
    beside: [{ role: 'care_coordinator', name: 'The care desk', spoken: 21 }],
  }),
  held('Coal bucket', 8.9, 'waiting', 'active', 5, {
    waits: 'benefits',
    evenings: [evening(52, '18:20', 'message')],
  }),
  held('Last orders', 8.2, 'change', 'active', 5, {
    because: ['not_ready'],
    risk: ['some', 50],
    beside: [{ role: 'nurse', name: 'The practice nurse', spoken: 7 }],
  }),
  held('Postcards', 7.3, 'witness', 'light', 3, { going: 'steady' }),
  held('Raincoat', 6.8, 'waiting', 'light', 3, { waits: 'charity_group', going: 'moving' }),
  held('Sea wall', 10.7, 'waiting', 'light', 5, {
    waits: 'charity_group',
    ended: {
      days: 30,
      why: 'service_started',
      wayBack: 'A text to me is enough, any time this year.',
      toldInStory: true,
    },
  }),
  held('Oil lamp', workday(2, '11:20'), 'waiting', 'light', 1, {
    waits: 'social_care',
  }),
]

/** Half of Tomasz’s week: at the limit agreed for these hours. */
const tomasz = [
  held('Checkers', 10.6, 'witness', 'light', 4, { going: 'steady' }),
  held('Flat cap', 8.7, 'waiting', 'active', 5, { waits: 'housing', going: 'stuck' }),
  held('Pigeons', 7.1, 'change', 'light', 3, { going: 'moving' }),
  held('Phone box', 5.7, 'waiting', 'light', 3, { waits: 'benefits' }),
  held('Odd socks', 4.1, 'witness', 'light', 2, { review: 3 }),
  held('Toolbox', workday(12, '10:05'), 'waiting', 'active', 3, {
    waits: 'mental_health',
  }),
]

/** Esi’s phone rang twice yesterday evening. */
const esi = [
  held('Hat box', 12.4, 'waiting', 'active', 6, {
    waits: 'mental_health',
    going: 'steady',
    evenings: [lastEvening('18:45', 'phone')],
  }),
  held('Sunday paper', 11.9, 'witness', 'light', 4, { going: 'steady' }),
  held('Yoga mat', 10.3, 'change', 'light', 4, { going: 'moving', review: 8 }),
  held('Bakery', 9.7, 'waiting', 'active', 5, {
    waits: 'social_care',
    evenings: [lastEvening('20:10', 'message'), evening(66, '19:15', 'message')],
  }),
  held('Swimming cap', 8.5, 'change', 'light', 4, { because: ['not_ready'] }),
  held('Jigsaw', 11.3, 'waiting', 'light', 5, {
    waits: 'charity_group',
    ended: {
      days: 45,
      why: 'goals_met',
      wayBack: 'Ring the team line and ask for me.',
      toldInStory: true,
    },
  }),
  held('Tin whistle', 10.8, 'waiting', 'light', 5, {
    waits: 'benefits',
    ended: { days: 25, why: 'service_started', toldInStory: true },
  }),
  held('Beach hut', 18 / 7, 'waiting', 'active', 2, { waits: 'housing' }),
]

export const heldPartTime: HeldBy = { priya, bronwen, tomasz, esi }
