import type { BondKind, FeltSharing, Job } from '../../database/schema.ts'
import { defaultWorkingHours, type WorkingHours } from '../../people/working-hours.ts'

export const organisations = {
  tidewell: { name: 'Tidewell Primary Care Network', kind: 'pcn' },
  lantern: { name: 'Lantern Community Trust', kind: 'charity' },
} as const
export type OrganisationKey = keyof typeof organisations

export const teams = {
  harbour: { name: 'Harbour team', of: 'tidewell', site: 5 },
  quayside: { name: 'Quayside team', of: 'lantern', site: 1 },
} as const
export type TeamKey = keyof typeof teams

export const people = {
  priya: 'Priya Shah',
  sam: 'Sam Whitlock',
  joanna: 'Joanna Kettlewell',
  callum: 'Callum Dearden',
  bronwen: 'Bronwen Pryce',
  tomasz: 'Tomasz Wilk',
  esi: 'Esi Boateng',
  leila: 'Leila Haddon',
  owen: 'Owen Birchall',
  nadia: 'Nadia Farrow',
  ruth: 'Ruth Abara',
  fiona: 'Dr Fiona Marsden',
  geoff: 'Geoff Lindley',
  yasmin: 'Yasmin Corrie',
  derek: 'Derek Ashby',
  imogen: 'Imogen Hart',
} as const
export type PersonKey = keyof typeof people

const week: WorkingHours = defaultWorkingHours
const day: [string, string] = ['09:00', '17:00']
const mondayToThursday: WorkingHours = { 1: day, 2: day, 3: day, 4: day }
const tuesdayToThursday: WorkingHours = { 2: day, 3: day, 4: day }
const firstHalf: WorkingHours = { 1: day, 2: day, 3: ['09:00', '12:45'] }
const secondHalf: WorkingHours = { 3: ['13:15', '17:00'], 4: day, 5: day }

export type EmploymentFacts = {
  person: PersonKey
  of: OrganisationKey
  team: TeamKey | null
  job: Job
  holds: boolean
  hours: number
  pattern: WorkingHours
  /** Days in the role when the story is told. */
  inRole: number
  /** How many days ago it ended. */
  ended?: number
}

/** Four people lead nobody and hold nobody: they manage, supervise or look after the settings. */
export const employments = {
  priya: worker('priya', 'harbour', 37.5, week, 1240, 'lead'),
  sam: worker('sam', 'harbour', 37.5, week, 870),
  joanna: worker('joanna', 'harbour', 37.5, week, 655),
  callum: worker('callum', 'harbour', 37.5, week, 402),
  bronwen: worker('bronwen', 'harbour', 30, mondayToThursday, 980),
  tomasz: worker('tomasz', 'harbour', 18.75, firstHalf, 521),
  esi: worker('esi', 'harbour', 22.5, tuesdayToThursday, 733),
  leila: worker('leila', 'harbour', 37.5, week, 42),
  owen: worker('owen', 'quayside', 37.5, week, 690),
  nadia: worker('nadia', 'quayside', 30, mondayToThursday, 448),
  tomaszLantern: worker('tomasz', 'quayside', 18.75, secondHalf, 310),
  ruth: other('ruth', 'lantern', 'manager', 37.5, 1510),
  fiona: other('fiona', 'tidewell', 'clinical_lead', 15, 1900),
  geoff: other('geoff', 'tidewell', 'administrator', 30, 1105),
  yasmin: other('yasmin', 'lantern', 'administrator', 22.5, 560),
  derek: { ...worker('derek', 'harbour', 37.5, week, 1620, 'lead'), holds: false, ended: 33 },
} as const satisfies Record<string, EmploymentFacts>
export type EmploymentKey = keyof typeof employments

type Jobs = 'link_worker' | 'lead'

function worker(
  person: PersonKey,
  team: TeamKey,
  hours: number,
  pattern: WorkingHours,
  inRole: number,
  job: Jobs = 'link_worker',
) {
  return { person, team, of: teams[team].of, job, holds: true, hours, pattern, inRole }
}

function other(person: PersonKey, of: OrganisationKey, job: Job, hours: number, inRole: number) {
  return { person, of, team: null, job, holds: false, hours, pattern: week, inRole }
}

export const administrators = { geoff: 'tidewell', yasmin: 'lantern' } as const

export type BondFacts = {
  on: EmploymentKey
  by: PersonKey
  kind: BondKind
  /** Days ago; without it, since the work began. */
  from?: number
  until?: number
}

/** Jobs by the team they are in. */
export const harbour: EmploymentKey[] = [
  'priya',
  'sam',
  'joanna',
  'callum',
  'bronwen',
  'tomasz',
  'esi',
  'leila',
]
export const quayside: EmploymentKey[] = ['owen', 'nadia', 'tomaszLantern']

const bond = (on: EmploymentKey, by: PersonKey, kind: BondKind): BondFacts => ({ on, by, kind })

/** The day Derek left and Priya took over the two people he led. */
export const handedOn = 33

export const bonds: BondFacts[] = [
  ...(['sam', 'callum', 'esi', 'leila', 'tomasz'] as const).map((on) => bond(on, 'priya', 'line')),
  ...(['joanna', 'bronwen'] as const).flatMap((on) => [
    { ...bond(on, 'derek', 'line'), until: handedOn },
    { ...bond(on, 'priya', 'line'), from: handedOn },
  ]),
  bond('priya', 'ruth', 'line'),
  ...quayside.map((on) => bond(on, 'ruth', 'line')),
  ...[...harbour, ...quayside].map((on) => bond(on, 'ruth', 'manager')),
  ...harbour.map((on) => bond(on, 'fiona', 'clinical')),
  ...harbour.map((on) => bond(on, 'imogen', 'external')),
  bond('leila', 'sam', 'buddy'),
  bond('esi', 'bronwen', 'buddy'),
  bond('leila', 'ruth', 'back_up'),
  bond('tomasz', 'ruth', 'back_up'),
  bond('callum', 'ruth', 'back_up'),
]

/** What each has chosen to share, unless a week's check-in says otherwise. */
export const standingChoices: Partial<Record<PersonKey, [FeltSharing, PersonKey]>> = {
  callum: ['words', 'priya'],
  bronwen: ['words', 'priya'],
  nadia: ['alert', 'ruth'],
}

export const helpNumbers = [
  { name: 'Emergency services', number: '999', note: 'When a life is in danger now.' },
  { name: 'NHS 111', number: '111', note: 'Choose the mental health option.' },
  { name: 'Samaritans', number: '116 123', note: 'Day and night, free to ring.' },
  { name: 'Shout', number: '85258', note: 'Send a text that says SHOUT.' },
]
