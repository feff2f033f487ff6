import { evening, held, workday, type HeldBy } from './held.ts'

/** Sam holds eleven, and a twelfth since a moment ago: near what was agreed. */
const sam = [
  held('Blue door', 11.4, 'waiting', 'active', 6, {
    waits: 'mental_health',
    going: 'steady',
    review: 9,
    note: 'Rings better before lunch. Likes to know exactly when the next call is.',
  }),
  held('Allotment', 9.1, 'change', 'light', 4, { going: 'moving', review: 16 }),
  held('Two cats', 12.6, 'witness', 'light', 5, {
    because: ['no_provision'],
    note: 'Wants company more than a plan. That is enough for now.',
    evenings: [evening(37, '18:50', 'message')],
  }),
  held('Bus pass', 3.9, 'waiting', 'light', 2, { waits: 'benefits', going: 'moving' }),
  held('Night shifts', 8.3, 'change practice', 'active', 5, {
    knots: true,
    beside: [{ role: 'gp', who: 'fiona', spoken: 22, shares: 'Sleep first, then the job.' }],
    evenings: [evening(38, '19:35', 'phone')],
  }),
  held('Harmonica', 6.7, 'waiting', 'light', 3, { waits: 'charity_group', going: 'moving' }),
  held('Top flat', 10.2, 'waiting witness', 'active', 6, {
    waits: 'housing',
    going: 'stuck',
    noOne: true,
    review: -3,
    evenings: [evening(36, '20:05', 'phone')],
  }),
  held('Walking stick', 5.2, 'waiting', 'light', 3, { waits: 'social_care' }),
  held('Garden gate', 2.1, 'change', 'active', 2, { because: ['not_ready'] }),
  held('Rubber boots', 7.5, 'witness', 'light', 4, { going: 'steady' }),
  held('Seed packets', 1.3, 'waiting', 'light', 1, { waits: 'charity_group' }),
  held('Third bench', ({ justNow }) => justNow, 'waiting', 'active', 0, {
    waits: 'mental_health',
    note: 'First call done. Would like to walk and talk.',
  }),
]

/** Joanna holds sixteen, four of them newly come and heavy: past what was agreed. */
const joanna = [
  held('Green coat', 13.1, 'waiting', 'active', 7, {
    waits: 'mental_health',
    going: 'stuck',
    knots: true,
    beside: [{ role: 'mental_health_practitioner', name: 'The Thursday clinic', spoken: 12 }],
  }),
  held('Piano stool', 12.3, 'witness', 'light', 4, { going: 'steady' }),
  held('Kettle', 11.7, 'practice', 'active', 6, { because: ['complexity'], going: 'steady' }),
  held('Foot ferry', 10.9, 'waiting', 'active', 6, {
    waits: 'housing',
    going: 'stuck',
    knots: true,
    beside: [{ role: 'charity', name: 'The housing desk', spoken: 19 }],
    evenings: [evening(70, '18:40', 'message')],
  }),
  held('Sewing box', 10.1, 'change', 'light', 5, { going: 'moving' }),
  held('Old radio', 9.6, 'waiting practice', 'active', 5, {
    waits: 'mental_health',
    risk: ['some', 40],
    beside: [
      { role: 'gp', who: 'fiona', spoken: 5, shares: 'Ring me if the calls stop.' },
      { role: 'nurse', name: 'The practice nurse', spoken: 20 },
    ],
    note: 'Quieter since the clocks went back. We agreed a call each Tuesday.',
  }),
  held('Market stall', 9.2, 'change', 'active', 5, { going: 'moving' }),
  held('Wet shoes', 8.8, 'waiting', 'active', 5, { waits: 'benefits', review: -6 }),
  held('Chess board', 8.1, 'witness', 'light', 4, { going: 'steady' }),
  held('Bay window', 7.6, 'waiting', 'active', 4, {
    waits: 'social_care',
    evenings: [evening(49, '19:10', 'phone')],
  }),
  held('Choir folder', 7.2, 'change', 'light', 4, { going: 'moving' }),
  held('Lodger', 6.6, 'practice witness', 'active', 4, { going: 'steady' }),
  held('Small hours', 4.3, 'witness practice', 'intensive', 6, {
    knots: true,
    going: 'stuck',
    evenings: [evening(24, '20:20', 'phone')],
    note: 'Some days the whole call is silence. I stay on.',
  }),
  held('Empty cot', 3.4, 'witness', 'intensive', 5, { noOne: true, because: ['no_provision'] }),
  held('Red suitcase', 2.7, 'waiting', 'intensive', 4, { waits: 'housing', knots: true }),
  held('Locked shed', workday(5, '15:10'), 'change', 'intensive', 2, {
    knots: true,
    offloaded: 'hill',
    note: 'Came with a long letter. Three things at once.',
  }),
]

/** Callum's eleven weigh more than they number. */
const callum = [
  held('Cold tap', 12.9, 'waiting', 'active', 7, { waits: 'mental_health', going: 'stuck' }),
  held('Racing bike', 11.2, 'change', 'active', 5, { going: 'moving' }),
  held('Long corridor', 9.8, 'witness', 'intensive', 7, {
    knots: true,
    risk: ['some', 31],
    beside: [{ role: 'gp', who: 'fiona', spoken: 4, shares: 'We ring each other on Mondays.' }],
  }),
  held('Fish and chips', 8.6, 'waiting', 'active', 5, { waits: 'benefits', going: 'moving' }),
  held('Paper round', 7.9, 'change', 'active', 4, { because: ['not_ready'], going: 'steady' }),
  held('Brass band', 6.1, 'waiting', 'light', 3, { waits: 'charity_group', review: 12 }),
  held('Steep hill', 5.4, 'practice', 'intensive', 5, { going: 'steady', review: -2 }),
  held('Spare key', 4.8, 'waiting', 'active', 3, { waits: 'social_care' }),
  held('Tide clock', 3.3, 'witness', 'light', 2, { note: 'Talks about the boats. I listen.' }),
  held('Corner shop', 2.5, 'waiting', 'active', 2, { waits: 'housing' }),
  held('Stone wall', workday(4, '11:40'), 'waiting', 'intensive', 2, {
    waits: 'mental_health',
    note: 'Two families in one house. Both need a voice.',
  }),
]

/** Leila is six weeks in, and holds somebody at risk with no second name yet. */
const leila = [
  held('Yellow bus', 5.1, 'waiting', 'light', 4, { waits: 'charity_group', going: 'moving' }),
  held('Bread oven', 4.6, 'change', 'active', 4, { going: 'moving' }),
  held('Half a sandwich', 3.7, 'waiting practice', 'active', 4, {
    waits: 'mental_health',
    risk: ['some', 14],
    going: 'steady',
    note: 'Low since the weekend. Knows who to ring, and has rung.',
  }),
  held('Crossword', 3.1, 'witness', 'light', 2, { going: 'steady' }),
  held('School run', 2.4, 'waiting', 'active', 3, {
    waits: 'benefits',
    beside: [{ role: 'link_worker', who: 'sam', spoken: 6, shares: 'Sam knows the forms.' }],
  }),
  held('Blanket', 0.9, 'waiting', 'light', 1, { waits: 'social_care', review: 19 }),
]

export const heldFullTime: HeldBy = { sam, joanna, callum, leila }
