import type { SessionType } from '../../database/schema.ts'
import { employments, handedOn, type EmploymentKey, type PersonKey, type TeamKey } from './cast.ts'

/** Imogen signs in; Gareth never has, and says by a link who came. */
export const supervisors = {
  imogen: {
    name: 'Imogen Hart',
    person: 'imogen',
    email: 'imogen@example.org',
    approach: 'Person-centred, with room to be quiet. Reflective groups.',
    body: 'BACP',
    number: '00481516',
    pence: 6500,
  },
  gareth: {
    name: 'Gareth Vaughan',
    person: null,
    email: 'gareth@example.org',
    approach: 'Solution-focused. Used to work in housing.',
    body: 'UKCP',
    number: '2342',
    pence: 6000,
  },
} as const satisfies Record<string, Supervisor>
export type SupervisorKey = keyof typeof supervisors

type Supervisor = {
  name: string
  person: PersonKey | null
  email: string
  approach: string
  body: string
  number: string
  /** For one hour. */
  pence: number
}

/** Hours for a year, for whom; Gareth's are nearly used. */
export const contracts: Record<SupervisorKey, { hours: number; teams: TeamKey[] }> = {
  imogen: { hours: 60, teams: ['harbour'] },
  gareth: { hours: 20, teams: ['quayside'] },
}

const harbour = ['priya', 'sam', 'joanna', 'callum', 'bronwen', 'tomasz', 'esi', 'leila'] as const
const quayside = ['owen', 'nadia', 'tomaszLantern'] as const

/** How many days ago the last one was, and how many weeks lie between: four, if it is not said. */
export type Rhythm = {
  of: EmploymentKey
  type: SessionType
  by: (daysAgo: number) => { person: PersonKey } | { supervisor: SupervisorKey }
  last: number
  minutes: number
  at: string
  every?: number
}

const led = (of: (typeof harbour)[number]) => (daysAgo: number) =>
  ({
    person: (of === 'joanna' || of === 'bronwen') && daysAgo > handedOn ? 'derek' : 'priya',
  }) as const

/** Callum agreed to fewer hours outside, and feels it: it is five weeks since he had one. */
export const rhythms: Rhythm[] = [
  ...harbour.map((of, i) => ({
    of,
    type: 'external' as const,
    by: () => ({ supervisor: 'imogen' as const }),
    last: of === 'callum' ? 33 : 3 + 2 * i,
    minutes: 60,
    at: '10:00',
    every: of === 'callum' ? 6 : 3,
  })),
  ...quayside.map((of, i) => ({
    of,
    type: 'external' as const,
    by: () => ({ supervisor: 'gareth' as const }),
    last: 4 + 5 * i,
    every: 3,
    minutes: 60,
    at: employments[of].pattern[3]?.[0] === '13:15' ? '14:00' : '11:15',
  })),
  ...harbour.map((of, i) => ({
    of,
    type: 'line' as const,
    by: of === 'priya' ? () => ({ person: 'ruth' as const }) : led(of),
    last: 4 + ((i * 5) % 20),
    minutes: 60,
    at: '09:30',
  })),
  ...quayside.map((of, i) => ({
    of,
    type: 'line' as const,
    by: () => ({ person: 'ruth' as const }),
    last: 6 + 6 * i,
    minutes: 60,
    at: employments[of].pattern[3]?.[0] === '13:15' ? '15:15' : '09:30',
  })),
  ...harbour.map((of, i) => ({
    of,
    type: 'clinical' as const,
    by: () => ({ person: 'fiona' as const }),
    last: 6 + ((i * 4) % 20),
    minutes: 30,
    at: '11:45',
  })),
]

/** What the next one-to-ones will begin with. */
export const points: [EmploymentKey, PersonKey, string][] = [
  ['joanna', 'priya', 'How the waiting list feels, four weeks on.'],
  ['joanna', 'joanna', 'A day for the training on endings.'],
  ['sam', 'sam', 'The second practice wants me on Fridays.'],
]

/** What was written down together after the last one-to-one. */
export const notes: [EmploymentKey, string][] = [
  ['sam', 'Evenings are better. We look at the Friday clinic again in four weeks.'],
  ['joanna', 'We talked about housing, and what nobody can mend. Co-holding goes on with Sam.'],
]
