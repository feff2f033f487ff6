import { defaultWorkingHours } from '../../../src/people/working-hours.ts'
import type { BondKind, Job } from '../../../src/database/schema.ts'
import type { Builder } from './builder.ts'

const organisationRows = {
  tidewell: ['Tidewell Primary Care Network', 'pcn'],
  lantern: ['Lantern Community Trust', 'charity'],
  farshore: ['Farshore Wellbeing', 'other'],
} as const

const teamRows = {
  harbour: ['tidewell', 'Harbour team'],
  quay: ['tidewell', 'Quay team'],
  lantern: ['lantern', 'Lantern team'],
  ferry: ['farshore', 'Ferry team'],
} as const

const personNames = {
  sam: 'Sam Okafor',
  ola: 'Ola Nowak',
  priya: 'Priya Shah',
  hana: 'Hana Ito',
  meg: 'Meg Pryce',
  tom: 'Tom Aldous',
  wren: 'Wren Castle',
  anna: 'Anna Cole',
  frank: 'Frank Bell',
  nell: 'Nell Drury',
  quinn: 'Quinn Marsh',
  cass: 'Cass Reed',
  finn: 'Finn Odell',
  eve: 'Eve Lindqvist',
  ed: 'Ed Thorne',
  beth: 'Beth Amery',
  rhys: 'Rhys Vaughan',
  ada: 'Ada Kerr',
  aled: 'Aled Morgan',
  otto: 'Otto Brandt',
  dora: 'Dora Finch',
  ivy: 'Ivy Park',
  una: 'Una Walsh',
  olwen: 'Olwen Tate',
  otis: 'Otis Grey',
  nobody: 'Noor Bains',
} as const

type Days = readonly [from: number, until: number | null]
type Place = keyof typeof organisationRows
type TeamName = keyof typeof teamRows | null
type Kept = readonly [PersonName, Place, TeamName, Job, holds: 0 | 1, Days?]

const employmentRows = {
  sam: ['sam', 'tidewell', 'harbour', 'link_worker', 1],
  samBefore: ['sam', 'farshore', 'ferry', 'link_worker', 1, [-1200, -700]],
  ola: ['ola', 'tidewell', 'harbour', 'link_worker', 1],
  priya: ['priya', 'tidewell', 'harbour', 'lead', 1],
  hanaTidewell: ['hana', 'tidewell', 'harbour', 'link_worker', 1],
  hanaLantern: ['hana', 'lantern', 'lantern', 'link_worker', 1],
  meg: ['meg', 'lantern', null, 'manager', 0],
  tom: ['tom', 'lantern', 'lantern', 'link_worker', 1],
  wren: ['wren', 'lantern', 'lantern', 'link_worker', 1],
  anna: ['anna', 'tidewell', null, 'clinical_lead', 0],
  frank: ['frank', 'tidewell', null, 'lead', 0],
  nell: ['nell', 'tidewell', null, 'lead', 0],
  quinn: ['quinn', 'tidewell', 'quay', 'link_worker', 1],
  cass: ['cass', 'tidewell', 'quay', 'link_worker', 1],
  finn: ['finn', 'tidewell', 'quay', 'link_worker', 1],
  beth: ['beth', 'tidewell', null, 'lead', 0],
  rhys: ['rhys', 'tidewell', 'quay', 'link_worker', 1],
  ada: ['ada', 'tidewell', null, 'administrator', 0],
  aled: ['aled', 'lantern', null, 'administrator', 0],
  dora: ['dora', 'tidewell', 'harbour', 'lead', 1],
  ivy: ['ivy', 'tidewell', 'harbour', 'link_worker', 1, [-9, null]],
  una: ['una', 'tidewell', 'harbour', 'link_worker', 1, [-400, -30]],
  olwen: ['olwen', 'farshore', 'ferry', 'lead', 1],
  otis: ['otis', 'farshore', 'ferry', 'link_worker', 1],
} as const satisfies Record<string, Kept>

/** Seconds from now: a bond that ends at 0 or before is over, one that starts after 0 is not yet. */
type Seconds = readonly [from: number | null, until: number | null]
const tomorrow = 14 * 3600

const bondRows = [
  ['sam', 'priya', 'line'],
  ['ola', 'priya', 'line'],
  ['hanaTidewell', 'priya', 'line'],
  ['ivy', 'priya', 'line'],
  ['priya', 'meg', 'line'],
  ['tom', 'meg', 'line'],
  ['tom', 'meg', 'manager'],
  ['hanaLantern', 'meg', 'line'],
  ['hanaLantern', 'meg', 'manager'],
  ['wren', 'meg', 'manager'],
  ['sam', 'wren', 'manager'],
  ['ola', 'wren', 'manager'],
  ['sam', 'anna', 'clinical'],
  ['ola', 'anna', 'clinical'],
  ['hanaTidewell', 'anna', 'clinical'],
  ['sam', 'frank', 'line', [null, -1]],
  ['ola', 'frank', 'line', [null, 0]],
  ['sam', 'frank', 'clinical', [null, -1]],
  ['sam', 'frank', 'manager', [null, -1]],
  ['quinn', 'frank', 'line'],
  ['sam', 'nell', 'line', [tomorrow, null]],
  ['sam', 'nell', 'manager', [tomorrow, null]],
  ['sam', 'nell', 'clinical', [tomorrow, null]],
  ['rhys', 'nell', 'line'],
  ['cass', 'wren', 'line'],
  ['sam', 'eve', 'external'],
  ['sam', 'ed', 'external', [null, -1]],
  ['sam', 'beth', 'back_up'],
  ['sam', 'ola', 'buddy'],
  ['sam', 'dora', 'line'],
  ['sam', 'rhys', 'buddy'],
  ['sam', 'finn', 'buddy'],
  ['una', 'priya', 'line', [null, -30 * 86_400]],
  ['samBefore', 'olwen', 'line', [-1200 * 86_400, -700 * 86_400]],
  ['otis', 'olwen', 'line'],
] as const satisfies readonly (readonly [EmploymentName, PersonName, BondKind, Seconds?])[]

const administratorRows = [
  ['ada', 'tidewell', null],
  ['aled', 'lantern', null],
  ['otto', 'tidewell', -1],
] as const

export type OrganisationName = keyof typeof organisationRows
export type PersonName = keyof typeof personNames
export type EmploymentName = keyof typeof employmentRows

const ids = <T extends object>(kind: string, rows: T) =>
  Object.fromEntries(Object.keys(rows).map((name) => [name, `${kind}-${name}`])) as Record<
    keyof T,
    string
  >

export const organisations = ids('organisation', organisationRows)
export const teams = ids('team', teamRows)
export const people = ids('person', personNames)
export const employments = ids('employment', employmentRows)
export const names: Record<PersonName, string> = personNames

export const personOf = (name: EmploymentName) => people[employmentRows[name][0]]
export const organisationOf = (name: EmploymentName) => organisations[employmentRows[name][1]]
export const teamOf = (name: EmploymentName) => {
  const team = employmentRows[name][2]
  return team === null ? null : teams[team]
}

/** Organisations, teams, people, what they do, who answers for whom, and who runs the place. */
export async function addPeople(build: Builder) {
  await addPlaces(build)
  for (const [name, spoken] of Object.entries(personNames)) await addPerson(build, name, spoken)
  for (const [name, row] of Object.entries(employmentRows)) await addEmployment(build, name, row)
  for (const [number, row] of bondRows.entries()) await addBond(build, number, row)
  for (const [person, organisation, until] of administratorRows) {
    const until_at = until === null ? null : build.at(0, until)
    const [person_id, organisation_id] = [people[person], organisations[organisation]]
    build.add('administrator', {
      person_id,
      organisation_id,
      from_at: build.at(-90),
      until_at,
    })
  }
}

async function addPlaces(build: Builder) {
  for (const [key, [plain, kind]] of Object.entries(organisationRows)) {
    const id = `organisation-${key}`
    const name = build.text({ table: 'organisation', column: 'name', row: id }, plain)
    build.add('organisation', { id, name, kind, created_at: build.at(-900) })
    const help = `help-${key}`
    build.add('help_contact', {
      id: help,
      organisation_id: id,
      position: 1,
      name: build.text({ table: 'help_contact', column: 'name', row: help }, 'Samaritans'),
      number: '116 123',
      note: build.text({ table: 'help_contact', column: 'note', row: help }, 'Day and night'),
      checked_on: build.day(-10),
    })
  }
  for (const [key, [organisation, plain]] of Object.entries(teamRows)) {
    const id = `team-${key}`
    const name = build.text({ table: 'team', column: 'name', row: id }, plain)
    build.add('team', { id, organisation_id: organisations[organisation], name })
  }
}

async function addPerson(build: Builder, key: string, spoken: string) {
  const id = `person-${key}`
  const email = build.text({ table: 'person', column: 'email', row: id }, `${key}@example.org`)
  build.add('person', {
    id,
    name: build.text({ table: 'person', column: 'name', row: id }, spoken),
    email: email.replace(' ', '.'),
    password: null,
    deactivated_at: key === 'dora' ? build.at(-1) : null,
    created_at: build.at(-900),
  })
}

async function addEmployment(build: Builder, key: string, row: Kept) {
  const [person, organisation, team, job, holds, [from, until] = [-600, null]] = row
  const half = person === 'hana' ? 18.75 : 37.5
  build.add('employment', {
    id: `employment-${key}`,
    person_id: people[person],
    organisation_id: organisations[organisation],
    team_id: team && teams[team],
    job,
    holds,
    weekly_hours: half,
    working_hours: JSON.stringify(defaultWorkingHours),
    started_in_role: build.day(from),
    from_on: build.day(from),
    until_on: until === null ? null : build.day(until),
  })
}

type BondRow = readonly [EmploymentName, PersonName, BondKind, Seconds?]

async function addBond(build: Builder, number: number, row: BondRow) {
  const [employment, viewer, kind, [from, until] = [null, null]] = row
  build.add('bond', {
    id: `bond-${number + 1}`,
    employment_id: employments[employment],
    viewer_id: people[viewer],
    kind,
    from_at: from === null ? build.at(-590) : build.at(0, from),
    until_at: until === null ? null : build.at(0, until),
  })
}
