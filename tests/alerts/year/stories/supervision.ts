import { acknowledge, away, converse } from '../hands.ts'
import { closed, standing, type Deed, type Follows, type Story } from '../story.ts'
import {
  agreeHour,
  book,
  buy,
  callOff,
  contract,
  endHour,
  held,
  insure,
} from '../supervision-hands.ts'

const morning = '2026-03-30 09:00'
const manager = { manager: morning }

const met = (label: string, at: string, said: string): Deed[] => [
  [
    `${at.slice(0, 10)} 10:00`,
    'lyn',
    book(label, { type: 'peer', who: ['gus'], at: `${at}:00`, minutes: 60 }),
  ],
  [`${at.slice(0, 10)} ${said}`, 'lyn', held(label, 60, 'gus')],
]

/** SUPERVISION_GAP: 83 days from 5 January is the Sunday on which clocks go forward. */
export const gapInSpring: Story = {
  name: 'Nobody has booked anything for Gus by the end of March',
  who: 'gus',
  agreed: { near_gap: '83', past_gap: '97' },
  does: [
    ['2026-04-07 10:00', 'lyn', acknowledge('SUPERVISION_GAP', 'gus', '2026-04-08 10:00')],
    ['2026-04-08 11:00', 'lyn', converse('SUPERVISION_GAP', 'gus')],
    ...met('gus in April', '2026-04-15 15', '16:10'),
  ],
  follows: [
    {
      code: 'SUPERVISION_GAP',
      about: 'gus',
      happens: [
        [
          '2026-03-29 00:05',
          'raised',
          standing('near', { seen: morning, ...manager, answer: '2026-04-08' }),
        ],
        ['2026-03-30 00:05', 'joined', standing('near', { ...manager, answer: '2026-04-08' })],
        ['2026-04-06 00:05', 'joined', standing('near', { ...manager, answer: '2026-04-08' })],
        ['2026-04-07 10:00', 'acknowledged', standing('near', { ...manager, talk: '2026-04-14' })],
        ['2026-04-08 11:00', 'conversation', standing('near', manager)],
        [
          '2026-04-13 00:05',
          'level_rose',
          standing('past', { seen: morning, ...manager, answer: '2026-04-16' }),
        ],
        ['2026-04-15 16:10', 'closed', closed('within_again')],
      ],
    },
  ],
}

const tuesday = { manager: '2026-10-27 09:00' }

/** 83 days from 3 August is the Sunday on which clocks go back, of a week that Gus is away. */
export const gapInAutumn: Story = {
  name: 'Gus comes back from leave, and nothing is booked',
  who: 'gus',
  does: [
    ...met('gus in June', '2026-06-24 15', '16:10'),
    ...met('gus in August', '2026-08-03 15', '16:10'),
    ['2026-10-01 10:00', 'gus', away('2026-10-19', '2026-10-23')],
    ...met('gus in November', '2026-11-06 15', '16:10'),
  ],
  follows: [
    {
      code: 'SUPERVISION_GAP',
      about: 'gus',
      happens: [
        [
          '2026-10-26 00:05',
          'raised',
          standing('near', { seen: tuesday.manager, ...tuesday, answer: '2026-11-03' }),
        ],
        ['2026-11-02 00:05', 'joined', standing('near', { ...tuesday, answer: '2026-11-03' })],
        ['2026-11-04 00:05', 'escalated', standing('near', { ...tuesday, answer: '2026-11-03' })],
        ['2026-11-06 16:10', 'closed', closed('within_again')],
      ],
      passedUp: [['2026-11-04 00:05', 'max', 'acknowledge', '2026-11-11']],
    },
  ],
}

const peers = ['ben', 'dee', 'eli'] as const

/** How long they met in a month, and who came. */
const group = (on: string, minutes: number, ...who: string[]): Deed[] => [
  [`${on} 10:00`, 'lyn', book(`peers ${on}`, { type: 'peer', who, at: `${on} 14:00`, minutes })],
  [`${on} 17:00`, 'lyn', held(`peers ${on}`, minutes, ...who)],
]

/** A month and what follows from it, each day as the calendar on the wall has it. */
type Short = {
  raised: string
  seen: string
  answer: string
  seenBy: string
  talk: string
  talked: string
  within: string
  over: string
}

const june: Short = {
  raised: '2026-07-01',
  seen: '2026-07-02',
  answer: '2026-07-09',
  seenBy: '2026-07-03',
  talk: '2026-07-10',
  talked: '2026-07-06',
  within: '2026-07-15',
  over: '2026-07-29',
}
/** The first of August is a Saturday. */
const july: Short = {
  raised: '2026-08-01',
  seen: '2026-08-03',
  answer: '2026-08-10',
  seenBy: '2026-08-04',
  talk: '2026-08-11',
  talked: '2026-08-05',
  within: '2026-08-15',
  over: '2026-08-29',
}
const august: Short = {
  raised: '2026-09-01',
  seen: '2026-09-02',
  answer: '2026-09-09',
  seenBy: '2026-09-03',
  talk: '2026-09-10',
  talked: '2026-09-04',
  within: '2026-09-15',
  over: '2026-09-29',
}

const answers = ({ seenBy, talked }: Short, ...who: string[]): Deed[] =>
  who.flatMap((name): Deed[] => [
    [`${seenBy} 10:00`, 'max', acknowledge('SUPERVISION_SHORT', name, `${talked} 10:00`)],
    [`${talked} 11:00`, 'max', converse('SUPERVISION_SHORT', name)],
  ])

const short = (about: string, of: Short): Follows => ({
  code: 'SUPERVISION_SHORT',
  about,
  happens: [
    [
      `${of.raised} 00:05`,
      'raised',
      standing('near', { seen: `${of.seen} 09:00`, answer: of.answer }),
    ],
    [`${of.seenBy} 10:00`, 'acknowledged', standing('near', { talk: of.talk })],
    [`${of.talked} 11:00`, 'conversation', 'near'],
    [`${of.within} 00:05`, 'within', 'near'],
    [`${of.over} 00:05`, 'closed', closed('within_again')],
  ],
})

/**
 * SUPERVISION_SHORT: Ben is credited in full, Dee by BACP and Eli by BABCP, an hour a month. Three
 * for 75 minutes are 75, 37 and 50; for 100 they are 100, 50 and 66; two for 50 minutes are 50 each
 * in full and by BABCP, and 25 by BACP; three for 120 are 120, 60 and 80.
 */
export const shortMonths: Story = {
  name: 'An hour a month is agreed, and a group is shared',
  who: 'dee',
  does: [
    ['2026-06-01 08:00', 'lyn', agreeHour('ben', 'full')],
    ['2026-06-01 08:01', 'lyn', agreeHour('dee', 'bacp')],
    ['2026-06-01 08:02', 'lyn', agreeHour('eli', 'babcp')],
    ...group('2026-06-10', 75, ...peers),
    ...answers(june, 'dee', 'eli'),
    ...group('2026-07-08', 100, ...peers),
    ...answers(july, 'dee'),
    ...group('2026-08-12', 50, 'ben', 'eli'),
    ...group('2026-08-13', 50, 'dee', 'fay'),
    ...answers(august, 'ben', 'dee', 'eli'),
    ...group('2026-09-09', 120, ...peers),
    ['2026-10-01 08:00', 'lyn', endHour('ben')],
    ['2026-10-01 08:01', 'lyn', endHour('dee')],
    ['2026-10-01 08:02', 'lyn', endHour('eli')],
  ],
  follows: [
    short('dee', june),
    short('eli', june),
    short('dee', july),
    short('ben', august),
    short('dee', august),
    short('eli', august),
  ],
}

const clinical = (label: string, at: string): Deed => [
  '2026-04-20 11:00',
  'lyn',
  book(label, { type: 'clinical', who: ['hal'], giver: 'cleo', at, minutes: 30 }),
]

/** SUPERVISION_CANCELLED: what Hal called off himself is not among the two. */
export const calledOff: Story = {
  name: 'Hal’s clinical supervision is called off by Cleo, and then by the service',
  who: 'hal',
  does: [
    clinical('hal in May', '2026-05-06 11:00'),
    clinical('hal later in May', '2026-05-20 11:00'),
    clinical('hal in June', '2026-06-03 11:00'),
    ['2026-05-05 10:00', 'lyn', callOff('hal in May', 'supervisor')],
    ['2026-05-12 10:00', 'lyn', callOff('hal in June', 'supervisee')],
    ['2026-05-19 10:00', 'lyn', callOff('hal later in May', 'service')],
    ['2026-05-21 10:00', 'lyn', acknowledge('SUPERVISION_CANCELLED', 'team', '2026-05-22 10:00')],
    ['2026-05-22 11:00', 'lyn', converse('SUPERVISION_CANCELLED', 'team')],
  ],
  follows: [
    {
      code: 'SUPERVISION_CANCELLED',
      about: 'team',
      happens: [
        [
          '2026-05-19 10:00',
          'raised',
          standing('near', { seen: '2026-05-20 09:00', answer: '2026-05-28' }),
        ],
        ['2026-05-21 10:00', 'acknowledged', standing('near', { talk: '2026-05-29' })],
        ['2026-05-22 11:00', 'conversation', 'near'],
        ['2026-06-02 00:05', 'within', 'near'],
        ['2026-06-16 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

const outside = (label: string, at: string, minutes: number) =>
  book(label, { type: 'external', who: ['hal'], supervisor: 'sal', at, minutes })

/** HOURS_LOW: a fifth left is not yet low; then less, then no insurance, then 45 days to its end. */
export const hoursLow: Story = {
  name: 'Ten hours with Sal',
  who: 'team',
  does: [
    [
      '2026-02-16 10:00',
      'max',
      contract('ten hours', { supervisor: 'sal', from: '2026-02-16', until: '2026-12-31' }),
    ],
    ['2026-02-17 10:00', 'max', outside('sal in March', '2026-03-04 10:00', 240)],
    ['2026-02-17 10:01', 'max', outside('sal later in March', '2026-03-18 10:00', 240)],
    ['2026-04-20 10:00', 'max', outside('sal in April', '2026-04-22 10:00', 60)],
    ['2026-04-22 10:00', 'max', buy('ten hours', 10)],
    ['2026-08-25 10:00', 'max', insure('sal', '2027-08-20')],
    [
      '2026-11-20 10:00',
      'max',
      contract('ten more', {
        supervisor: 'sal',
        from: '2027-01-01',
        until: '2027-12-31',
        renews: 'ten hours',
      }),
    ],
  ],
  follows: [
    low('2026-04-20 10:00', 'near', '2026-04-21', '2026-04-28', '2026-04-22 10:00'),
    low('2026-08-21 00:05', 'past', '2026-08-24', '2026-08-26', '2026-08-25 10:00'),
    low('2026-11-16 00:05', 'near', '2026-11-17', '2026-11-24', '2026-11-20 10:00'),
  ],
}

function low(raised: string, level: string, seen: string, answer: string, over: string): Follows {
  return {
    code: 'HOURS_LOW',
    about: 'team',
    happens: [
      [raised, 'raised', standing(level, { seen: `${seen} 09:00`, answer })],
      [over, 'closed', closed('within_again')],
    ],
  }
}
