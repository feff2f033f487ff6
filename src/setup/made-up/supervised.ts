import type { SessionType } from '../../database/schema.ts'
import {
  handedOn,
  harbour,
  quayside,
  type EmploymentKey,
  type PersonKey,
  type TeamKey,
} from './cast.ts'
import { daysOfHistory } from './calendar.ts'

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

/** Days ago on which the first weeks with Imogen became a year. */
export const renewedOn = 42

/** Hours of notice that each contract asks for. */
export const notice = 48

type ContractFacts = {
  with: SupervisorKey
  hours: number
  teams: TeamKey[]
  /** Days ago it begins; and ends, below zero when that is still to come. */
  from: number
  to: number
  /** The contract it carries on, with whatever was left of that one. */
  renews?: ContractKey
  /** Other terms, from a day that is still to come. */
  later?: { inDays: number; pence: number; reason: string }
}
export type ContractKey = 'trial' | 'imogen' | 'gareth'

/** Imogen's few weeks to try it out became a year; Gareth's hours are nearly used. */
export const contracts: Record<ContractKey, ContractFacts> = {
  trial: { with: 'imogen', hours: 16, teams: ['harbour'], from: daysOfHistory, to: renewedOn + 1 },
  imogen: {
    with: 'imogen',
    hours: 60,
    teams: ['harbour'],
    from: renewedOn,
    to: renewedOn - 364,
    renews: 'trial',
    later: { inDays: 75, pence: 6700, reason: 'Her rate goes up, as agreed at the start.' },
  },
  gareth: { with: 'gareth', hours: 18, teams: ['quayside'], from: daysOfHistory, to: -280 },
}

export type Giver = { person: PersonKey } | { supervisor: SupervisorKey }

/** How many days ago the last one was, and how many weeks lie between: four, if it is not said. */
export type Rhythm = {
  of: EmploymentKey
  type: SessionType
  by: (daysAgo: number) => Giver
  last: number
  minutes: number
  at: string
  every?: number
  /** How many are booked ahead: one, if it is not said. */
  ahead?: number
  /** Booked as a series by whoever gives them. */
  series?: true
}

const isHandedOn = (of: EmploymentKey) => of === 'joanna' || of === 'bronwen'

const led = (of: EmploymentKey) => (daysAgo: number) =>
  ({ person: isHandedOn(of) && daysAgo > handedOn ? 'derek' : 'priya' }) as const

/** Days since each last met Imogen: Joanna meets her again within the week. */
const sinceImogen = [3, 5, 15, 33, 11, 13, 7, 17]

/** Callum agreed to fewer hours outside, and feels it: it is five weeks since he had one. */
export const rhythms: Rhythm[] = [
  ...harbour.map((of, i) => ({
    of,
    type: 'external' as const,
    by: () => ({ supervisor: 'imogen' as const }),
    last: sinceImogen[i]!,
    minutes: 60,
    at: '10:30',
    every: of === 'callum' ? 6 : 3,
    ahead: 2,
  })),
  ...quayside.map((of, i) => ({
    of,
    type: 'external' as const,
    by: () => ({ supervisor: 'gareth' as const }),
    last: 4 + 5 * i,
    every: 3,
    minutes: 60,
    at: '11:45',
  })),
  ...harbour.map((of, i) => ({
    of,
    type: 'line' as const,
    by: of === 'priya' ? () => ({ person: 'ruth' as const }) : led(of),
    last: 4 + ((i * 5) % 20),
    minutes: 60,
    at: '09:15',
    ...(!isHandedOn(of) && { ahead: 3, series: true as const }),
  })),
  ...quayside.map((of, i) => ({
    of,
    type: 'line' as const,
    by: () => ({ person: 'ruth' as const }),
    last: 6 + 6 * i,
    minutes: 60,
    at: '09:15',
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

/** What each team means its people to have, where that is not the usual. */
export const defaults: [TeamKey, SessionType, every: number, 'week' | 'month'][] = [
  ['harbour', 'peer', 6, 'week'],
  ['quayside', 'peer', 5, 'week'],
  // The charity has no clinician, and no practice team to meet.
  ['quayside', 'clinical', 0, 'week'],
  ['quayside', 'mdt', 0, 'month'],
]
