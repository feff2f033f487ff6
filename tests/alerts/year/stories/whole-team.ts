import { acknowledge, converse, end, hold, many, passedOn, plan } from '../hands.ts'
import { closed, standing, type Deed, type Story } from '../story.ts'

const five = ['dee', 'eli', 'fay', 'gus', 'hal'] as const

const holdsFour: Deed[] = five.map((who, n) => [
  `2026-06-15 11:0${n}`,
  who,
  many(...[1, 2, 3, 4].map((place) => hold(`team ${who} ${place}`))),
])
const endsTwo: Deed[] = five
  .slice(0, 3)
  .map((who, n) => [
    `2026-07-07 11:0${n}`,
    who,
    many(end(`team ${who} 1`), end(`team ${who} 2`), end(`team ${who} 3`)),
  ])
const endsRest: Deed[] = five.map((who, n) => [
  `2026-08-20 11:0${n}`,
  who,
  many(...[4, ...(n < 3 ? [] : [1, 2, 3])].map((place) => end(`team ${who} ${place}`))),
])

/** TEAM: five of eight past three people, on two Sundays. At discretion for each alone. */
export const halfATeam: Story = {
  name: 'Half the team is past what was agreed for two weeks of June',
  who: 'team',
  does: [
    ...holdsFour,
    ['2026-07-01 10:00', 'lyn', acknowledge('TEAM', 'team', '2026-07-02 10:00')],
    ['2026-07-02 11:00', 'lyn', converse('TEAM', 'team')],
    ['2026-07-03 10:00', 'lyn', plan('TEAM', 'team', '2026-07-10')],
    ...endsTwo,
    ...endsRest,
  ],
  follows: [
    {
      code: 'TEAM',
      about: 'team',
      happens: [
        [
          '2026-06-29 00:05',
          'raised',
          standing('past', { seen: '2026-06-30 09:00', answer: '2026-07-02' }),
        ],
        ['2026-07-01 10:00', 'acknowledged', standing('past', { talk: '2026-07-08' })],
        ['2026-07-02 11:00', 'conversation', standing('past', { act: '2026-07-09' })],
        ['2026-07-03 10:00', 'planned', 'past'],
        ['2026-07-13 00:05', 'within', 'past'],
        ['2026-07-27 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** Two to three people, for those of the team who are at discretion. */
export const threeEach: Story[] = five.map((who) => ({
  name: `${who} and Lyn agreed on three`,
  who,
  agreed: { near_held: '2', past_held: '3', position_caseload: '4' },
  does: [],
  follows: [],
}))

/** OFFLOADED: three from one practice within 28 days. */
export const offloaded: Story = {
  name: 'Quay Surgery passes three people on in a week of November',
  who: 'team',
  does: [
    ['2026-11-02 12:00', 'cai', passedOn('o1')],
    ['2026-11-03 12:00', 'dee', passedOn('o2')],
    ['2026-11-05 12:00', 'cai', passedOn('o3')],
    ['2026-11-09 10:00', 'lyn', acknowledge('OFFLOADED', 'team', '2026-11-10 10:00')],
    ['2026-11-10 11:00', 'lyn', converse('OFFLOADED', 'team')],
    ['2026-11-20 12:00', 'cai', many(end('o1'), end('o3'))],
  ],
  follows: [
    {
      code: 'OFFLOADED',
      about: 'team',
      happens: [
        [
          '2026-11-05 12:00',
          'raised',
          standing('near', { seen: '2026-11-06 09:00', answer: '2026-11-13' }),
        ],
        ['2026-11-09 10:00', 'acknowledged', standing('near', { talk: '2026-11-16' })],
        ['2026-11-10 11:00', 'conversation', 'near'],
        ['2026-11-30 00:05', 'within', 'near'],
        ['2026-12-14 00:05', 'closed', closed('within_again')],
      ],
    },
  ],
}
