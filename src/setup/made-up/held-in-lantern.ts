import { evening, held, type HeldBy } from './held.ts'

/** Owen has held one person past the weeks agreed at the charity. */
const owen = [
  held('Paint pots', 94 / 7, 'waiting', 'active', 6, {
    waits: 'mental_health',
    going: 'stuck',
    because: ['waiting_list', 'complexity'],
  }),
  held('Trombone', 10.6, 'witness', 'light', 4, { going: 'steady' }),
  held('Laundry day', 9.3, 'change', 'active', 5, { going: 'moving' }),
  held('Tea urn', 8.2, 'waiting', 'light', 3, { waits: 'charity_group' }),
  held('Back step', 6.9, 'practice', 'active', 4, {
    beside: [{ role: 'charity', name: 'The food table', spoken: 10 }],
  }),
  held('Marbles', 5.6, 'waiting', 'light', 3, { waits: 'benefits', review: 6 }),
  held('Van', 4.2, 'waiting', 'active', 3, { waits: 'housing' }),
  held('Lost glove', 2.9, 'witness', 'light', 2),
  held('Fairy lights', 1.6, 'change', 'light', 1, { because: ['not_ready'] }),
]

const nadia = [
  held('Skylight', 10.4, 'waiting', 'active', 5, { waits: 'social_care', going: 'steady' }),
  held('Button jar', 9.9, 'witness', 'light', 4, {
    going: 'steady',
    evenings: [evening(28, '18:15', 'message'), evening(27, '19:25', 'message')],
  }),
  held('Canal walk', 8.4, 'change', 'light', 4, { going: 'moving' }),
  held('Soup pan', 6.5, 'waiting', 'active', 4, {
    waits: 'benefits',
    risk: ['some', 22],
    beside: [{ role: 'gp', name: 'The duty doctor', spoken: 6, shares: 'Calls on Fridays.' }],
  }),
  held('Rocking chair', 5.3, 'waiting', 'light', 3, { waits: 'charity_group' }),
  held('Mosaic', 3.6, 'change', 'light', 2, { review: 13 }),
  held('Umbrella', 1.9, 'waiting', 'light', 1, { waits: 'housing' }),
]

/** The other half of Tomasz’s week, where nothing is agreed yet. */
const tomaszLantern = [
  held('Drum kit', 9.5, 'change', 'active', 5, { going: 'moving' }),
  held('Ironing', 7.4, 'waiting', 'light', 3, { waits: 'social_care' }),
  held('Window box', 4.4, 'witness', 'light', 2, { going: 'steady' }),
  held('Bicycle bell', 2.2, 'waiting', 'light', 1, { waits: 'charity_group' }),
]

export const heldInLantern: HeldBy = { owen, nadia, tomaszLantern }
