import type { SessionType } from '../../../src/database/schema.ts'
import type { Builder } from './builder.ts'
import {
  employments,
  organisationOf,
  organisations,
  people,
  personOf,
  teams,
  type EmploymentName,
  type OrganisationName,
  type PersonName,
} from './people.ts'
import { holdings, type HoldingName } from './work.ts'

/** Eve signs in here, Ed did, and Gale never has: she says who came through links. */
const supervisorRows = {
  eve: ['lantern', 'eve', 'Eve Lindqvist'],
  ed: ['lantern', 'ed', 'Ed Thorne'],
  gale: ['lantern', null, 'Gale Winters'],
  una: ['farshore', null, 'Una Hollis'],
} as const satisfies Record<string, readonly [OrganisationName, PersonName | null, string]>

type Giver = { person: PersonName } | { supervisor: keyof typeof supervisorRows }
type Sitting = readonly [SessionType, readonly EmploymentName[], Giver | null, days: number]

/** Who met, or will meet, whom, and how many days from now. */
const sessionRows = {
  samEve: ['external', ['sam'], { supervisor: 'eve' }, -7],
  samEveNext: ['external', ['sam'], { supervisor: 'eve' }, 21],
  samEd: ['external', ['sam'], { supervisor: 'ed' }, -120],
  samPriya: ['line', ['sam'], { person: 'priya' }, -10],
  samPriyaNext: ['line', ['sam'], { person: 'priya' }, 18],
  samAnna: ['clinical', ['sam'], { person: 'anna' }, -5],
  samAnnaNext: ['clinical', ['sam'], { person: 'anna' }, 23],
  samFrank: ['line', ['sam'], { person: 'frank' }, -200],
  tomGale: ['external', ['tom'], { supervisor: 'gale' }, -1],
  tomGaleNext: ['external', ['tom', 'hanaLantern'], { supervisor: 'gale' }, 27],
  tomMeg: ['line', ['tom'], { person: 'meg' }, -3],
  peers: ['peer', ['sam', 'ola'], null, -14],
  priyaMeg: ['line', ['priya'], { person: 'meg' }, -6],
  otisOlwen: ['line', ['otis'], { person: 'olwen' }, -2],
} as const satisfies Record<string, Sitting>
type SessionName = keyof typeof sessionRows

/** For which session, sent to whom, and whether that was taken back; with whom it brings. */
const preparationRows = {
  samEveNext: ['sam', 'eve', false, 'twoCats'],
  samPriyaNext: ['sam', 'priya', true, null],
  samAnnaNext: ['sam', null, false, null],
  samEd: ['sam', 'ed', false, null],
} as const satisfies Partial<
  Record<SessionName, readonly [PersonName, PersonName | null, boolean, string | null]>
>

const recordRows = [
  'samEve',
  'samEd',
  'samPriya',
  'samAnna',
  'samFrank',
  'tomMeg',
  'otisOlwen',
] as const

const agreementRows = {
  samEve: ['sam', 'external', { supervisor: 'eve' }, 'in_force'],
  samPriya: ['sam', 'line', { person: 'priya' }, 'in_force'],
  samAnna: ['sam', 'clinical', { person: 'anna' }, 'proposed'],
  tomGale: ['tom', 'external', { supervisor: 'gale' }, 'proposed'],
  otisOlwen: ['otis', 'line', { person: 'olwen' }, 'in_force'],
  olaAnna: ['ola', 'safeguarding', { person: 'anna' }, 'ended'],
} as const satisfies Record<
  string,
  readonly [EmploymentName, SessionType, Giver, 'in_force' | 'proposed' | 'ended']
>

const pointRows = {
  samByPriya: ['sam', 'priya'],
  samBySam: ['sam', 'sam'],
  tomByMeg: ['tom', 'meg'],
} as const satisfies Record<string, readonly [EmploymentName, PersonName]>

const contractRows = {
  eve: ['lantern', 'eve', ['harbour', 'lantern'], ['sam']],
  gale: ['lantern', 'gale', ['lantern'], ['tom', 'hanaLantern']],
  una: ['farshore', 'una', ['ferry'], ['otis']],
} as const satisfies Record<
  string,
  readonly [
    OrganisationName,
    keyof typeof supervisorRows,
    readonly (keyof typeof teams)[],
    readonly EmploymentName[],
  ]
>

const idsOf = <T extends object>(kind: string, rows: T) =>
  Object.fromEntries(Object.keys(rows).map((name) => [name, `${kind}-${name}`])) as Record<
    keyof T,
    string
  >
const keys = <T extends object>(rows: T) => Object.keys(rows) as (keyof T & string)[]

export const supervisors = idsOf('supervisor', supervisorRows)
export const sessions = idsOf('sitting', sessionRows)
export const preparations = idsOf('preparation', preparationRows)
export const supervisionAgreements = idsOf('supervision', agreementRows)
export const contracts = idsOf('contract', contractRows)
export const talkingPoints = idsOf('point', pointRows)
export const records = Object.fromEntries(
  recordRows.map((name) => [name, `record-${name}`]),
) as Record<(typeof recordRows)[number], string>
/** One who sat there: 'supervisee-samEve-sam'. */
export const supervisee = (session: SessionName, job: EmploymentName) =>
  `supervisee-${session}-${job}`

/** Supervision inside and outside: sessions, what is brought and kept, and what is paid for it. */
export async function addSupervision(build: Builder) {
  for (const name of keys(supervisorRows)) await addSupervisor(build, name)
  for (const name of keys(contractRows)) await addContract(build, name)
  for (const name of keys(agreementRows)) await addAgreement(build, name)
  addSeries(build)
  for (const name of keys(sessionRows)) addSession(build, name)
  for (const name of keys(preparationRows)) await addPreparation(build, name)
  for (const name of recordRows) await addRecord(build, name)
  for (const name of keys(pointRows)) await addPoint(build, name)
  build.add('broken_confidence', {
    id: 'broken-sam',
    session_id: sessions.samEve,
    supervisor_id: supervisors.eve,
    employment_id: employments.sam,
    person_id: people.sam,
    reason: 'adult',
    told: 'safeguarding',
    worker_knows: 1,
    told_on: build.day(-6),
    at: build.at(-6),
  })
  build.add('supervisor_link', {
    id: 'link-gale',
    supervisor_id: supervisors.gale,
    purpose: 'attendance',
    session_id: sessions.tomGale,
    token_hash: 'hash of the link to Gale',
    made_by: people.meg,
    made_at: build.at(-1),
    expires_at: build.at(13),
  })
  build.add('calendar_feed', {
    id: 'feed-sam',
    person_id: people.sam,
    token_hash: 'hash of the feed of sam',
    made_at: build.at(-3),
  })
}

/** Gale's hours are booked ahead, and the next session is of that series. */
const addSeries = (build: Builder) =>
  build.add('session_series', {
    id: 'series-gale',
    organisation_id: organisations.lantern,
    type: 'external',
    supervisor_id: supervisors.gale,
    contract_id: contracts.gale,
    every_weeks: 4,
    weekday: 2,
    first_on: build.day(27),
    at: '10:00',
    minutes: 60,
    made_by: people.meg,
    made_at: build.at(-100),
  })

async function addSupervisor(build: Builder, key: keyof typeof supervisorRows) {
  const [place, person, plain] = supervisorRows[key]
  const [id, organisation_id] = [supervisors[key], organisations[place]]
  const text = (column: string, words: string) =>
    build.text({ table: 'supervisor', column, row: id }, words)
  const needs = { table: 'supervisor' as const, column: 'access_needs', row: id }
  build.add('supervisor', {
    id,
    organisation_id,
    person_id: person && people[person],
    name: text('name', plain),
    email: text('email', `${key}@supervision.example`).replace(' ', '.'),
    approach: text('approach', 'Person-centred'),
    registration_body: 'BACP',
    registration_number: text('registration_number', '123456'),
    insurance_until: build.day(200),
    dbs_until: build.day(300),
    rate_pence: 6500,
    access_needs: await build.sealed(organisation_id, needs, 'A room without stairs'),
    by_video: 1,
    ended_at: key === 'ed' ? build.at(-60) : null,
    made_by: people.meg,
    made_at: build.at(-200),
  })
}

async function addContract(build: Builder, key: keyof typeof contractRows) {
  const [place, supervisor, forTeams, forJobs] = contractRows[key]
  const [id, organisation_id] = [contracts[key], organisations[place]]
  const made = { made_by: people.meg, made_at: build.at(-100) }
  const words = { table: 'contract' as const, column: 'confidentiality', row: id }
  build.add('contract', {
    id,
    organisation_id,
    supervisor_id: supervisors[supervisor],
    starts_on: build.day(-100),
    confidentiality: await build.sealed(organisation_id, words, 'What is said stays between them'),
    ...made,
  })
  build.add('contract_terms', {
    id: `terms-${key}`,
    contract_id: id,
    from_on: build.day(-100),
    ends_on: build.day(265),
    rate_pence: 6500,
    credit_rule: 'bacp',
    group_most: 4,
    notice_hours: 48,
    reason: build.text(
      { table: 'contract_terms', column: 'reason', row: `terms-${key}` },
      'As begun',
    ),
    ...made,
  })
  build.add('contract_purchase', {
    id: `purchase-${key}`,
    contract_id: id,
    bought_on: build.day(-100),
    minutes: 1200,
    pence: 130_000,
    reason: build.text(
      { table: 'contract_purchase', column: 'reason', row: `purchase-${key}` },
      'For the year',
    ),
    ...made,
  })
  for (const team of forTeams) build.add('contract_team', { contract_id: id, team_id: teams[team] })
  for (const job of forJobs) {
    build.add('contract_allocation', {
      id: `allocation-${key}-${job}`,
      contract_id: id,
      employment_id: employments[job],
      person_id: personOf(job),
      from_on: build.day(-100),
      ...made,
    })
  }
}

const givenBy = (giver: Giver | null) => ({
  giver_id: giver && 'person' in giver ? people[giver.person] : null,
  supervisor_id: giver && 'supervisor' in giver ? supervisors[giver.supervisor] : null,
})

async function addAgreement(build: Builder, key: keyof typeof agreementRows) {
  const [job, type, giver, status] = agreementRows[key]
  const [id, organisation_id] = [supervisionAgreements[key], organisationOf(job)]
  const isOver = status === 'ended'
  const signed_at = status === 'proposed' ? null : build.at(isOver ? -400 : -80)
  const sealed = (column: string, plain: string) =>
    build.sealed(organisation_id, { table: 'supervision_agreement', column, row: id }, plain)
  build.add('supervision_agreement', {
    id,
    employment_id: employments[job],
    person_id: personOf(job),
    organisation_id,
    number: keys(agreementRows).indexOf(key) + 1,
    type,
    status,
    ...givenBy(giver),
    every: 4,
    unit: 'week',
    first_every: type === 'line' ? 2 : null,
    minutes: 60,
    restorative: type === 'line' ? 0 : 1,
    credit_rule: 'bacp',
    keeps: 'full',
    purpose: await sealed('purpose', 'Room to think'),
    exceptions: await sealed('exceptions', 'If somebody is in danger'),
    urgent: await sealed('urgent', 'Ring the duty line'),
    employer_knows: await sealed('employer_knows', 'Dates and minutes, nothing else'),
    review_on: build.day(80),
    proposed_by: personOf(job),
    proposed_at: build.at(isOver ? -410 : -90),
    in_force_at: signed_at,
    ended_at: isOver ? build.at(-300) : null,
    end_reason: isOver ? 'no_fit' : null,
  })
  const how = { signed_at, signed_how: signed_at ? ('here' as const) : null }
  const by: Giver = giver
  const supervisor =
    'person' in by ? by.person : (supervisorRows[by.supervisor][1] as PersonName | null)
  build.add('supervision_party', {
    agreement_id: id,
    capacity: 'worker',
    person_id: personOf(job),
    ...how,
  })
  build.add('supervision_party', {
    agreement_id: id,
    capacity: 'supervisor',
    person_id: supervisor && people[supervisor],
    ...how,
  })
  if (key === 'tomGale') {
    build.add('supervision_party', {
      agreement_id: id,
      capacity: 'employer',
      person_id: people.meg,
    })
  }
}

function addSession(build: Builder, key: SessionName) {
  const [type, jobs, giver, days]: Sitting = sessionRows[key]
  const [id, isOver] = [sessions[key], days < 0]
  const bought = giver && 'supervisor' in giver && giver.supervisor in contractRows
  const contract_id = bought ? contracts[giver.supervisor as keyof typeof contracts] : null
  build.add('supervision_session', {
    id,
    organisation_id: bought ? organisations.lantern : organisationOf(jobs[0]!),
    series_id: key === 'tomGaleNext' ? 'series-gale' : null,
    type,
    ...givenBy(giver),
    contract_id,
    starts_at: build.at(days),
    minutes: 60,
    place: 'room',
    status: isOver ? 'held' : 'booked',
    restorative: type === 'line' ? 0 : 1,
    made_by: people.meg,
    made_at: build.at(-100),
    changed_at: build.at(-100),
  })
  if (contract_id) {
    build.add('contract_charge', {
      session_id: id,
      contract_id,
      starts_at: build.at(days),
      people: jobs.length,
      minutes: 60,
      pence: 6500,
      state: isOver ? 'used' : 'booked',
      why: isOver ? 'held' : null,
      changed_at: build.at(-100),
    })
  }
  for (const job of jobs) {
    build.add('supervisee', {
      id: supervisee(key, job),
      session_id: id,
      employment_id: employments[job],
      person_id: personOf(job),
      status: isOver ? 'came' : 'booked',
      credited_minutes: isOver ? 60 : null,
      confirmed_by: isOver ? 'self' : null,
      confirmed_at: isOver ? build.at(days) : null,
      helped: isOver ? 'partly' : null,
    })
  }
}

async function addPreparation(build: Builder, key: keyof typeof preparationRows) {
  const [from, to, takenBack, holding] = preparationRows[key]
  const [id, person_id] = [preparations[key], people[from]]
  const sealed = (table: 'preparation' | 'preparation_item', row: string, plain: string) =>
    build.sealed(person_id, { table, column: 'words', row }, plain)
  const [, , , days]: Sitting = sessionRows[key]
  build.add('preparation', {
    id,
    session_id: sessions[key],
    employment_id: employments.sam,
    person_id,
    words: await sealed('preparation', id, 'What I want to bring'),
    restorative: 1,
    sent_to: to && people[to],
    sent_at: to && build.at(Math.min(days, 0) - 1),
    taken_back_at: takenBack ? build.at(0, -1) : null,
    made_at: build.at(-130),
    changed_at: build.at(-130),
  })
  const topic = `topic-${key}`
  build.add('preparation_item', {
    id: topic,
    preparation_id: id,
    person_id,
    what: 'topic',
    words: await sealed('preparation_item', topic, 'Endings'),
    position: 1,
  })
  if (!holding) return
  build.add('preparation_item', {
    id: `brings-${key}`,
    preparation_id: id,
    person_id,
    what: 'holding',
    record_id: holdings[holding as HoldingName],
    position: 2,
  })
}

async function addRecord(build: Builder, key: (typeof recordRows)[number]) {
  const [type, [job], giver]: Sitting = sessionRows[key]
  const [id, person_id] = [records[key], personOf(job!)]
  const sealed_for = type === 'line' ? organisationOf(job!) : person_id
  const by_id = giver && 'person' in giver ? people[giver.person] : person_id
  const sealed = (
    table: 'session_record' | 'session_record_version' | 'session_comment',
    row: string,
    plain: string,
  ) => build.sealed(sealed_for, { table, column: 'words', row }, plain)
  build.add('session_record', {
    id,
    session_id: sessions[key],
    employment_id: employments[job!],
    person_id,
    sealed_for,
    words: await sealed('session_record', id, 'We talked about endings'),
    by_id,
    made_at: build.at(-1),
    changed_at: build.at(-1),
  })
  const of = { record_id: id, person_id, sealed_for, by_id, made_at: build.at(-1) }
  const [version, comment] = [`${id}-version`, `${id}-comment`]
  build.add('session_record_version', {
    id: version,
    ...of,
    number: 1,
    words: await sealed('session_record_version', version, 'We talked'),
  })
  build.add('session_comment', {
    id: comment,
    ...of,
    what: 'disagreement',
    words: await sealed('session_comment', comment, 'I remember it otherwise'),
  })
}

async function addPoint(build: Builder, key: keyof typeof pointRows) {
  const [job, by] = pointRows[key]
  const [id, organisation_id] = [talkingPoints[key], organisationOf(job)]
  const at = { table: 'talking_point' as const, column: 'words', row: id }
  build.add('talking_point', {
    id,
    organisation_id,
    employment_id: employments[job],
    person_id: personOf(job),
    by_id: people[by],
    words: await build.sealed(organisation_id, at, 'The training budget'),
    added_at: build.at(-2),
  })
}
