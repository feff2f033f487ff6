import type { Builder } from './builder.ts'
import {
  employments,
  organisationOf,
  organisations,
  people,
  personOf,
  teams,
  type EmploymentName,
  type PersonName,
} from './people.ts'
import { employmentOf, holdings, type HoldingName } from './work.ts'

/** Which holding, into which job, and how it stands. */
const handoverRows = {
  allotmentOla: ['allotment', 'ola', 'asked'],
  lighthouseHana: ['lighthouse', 'hanaTidewell', 'asked'],
  blueDoorHana: ['blueDoor', 'hanaTidewell', 'declined'],
  highTideOla: ['highTide', 'ola', 'withdrawn'],
  slipwayFinn: ['slipway', 'finn', 'asked'],
  redGateUna: ['redGate', 'una', 'asked'],
  farFieldOlwen: ['farField', 'olwen', 'asked'],
} as const satisfies Record<
  string,
  readonly [HoldingName, EmploymentName, 'asked' | 'declined' | 'withdrawn']
>

/** About which holding and to whom; `answered` or taken back. */
const adviceRows = {
  highTideAnna: ['highTide', 'anna', null],
  blueDoorAnna: ['blueDoor', 'anna', 'answered'],
  lighthouseAnna: ['lighthouse', 'anna', null],
  allotmentAnna: ['allotment', 'anna', 'withdrawn'],
  allotmentFrank: ['allotment', 'frank', null],
  farFieldOlwen: ['farField', 'olwen', null],
} as const satisfies Record<
  string,
  readonly [HoldingName, PersonName, 'answered' | 'withdrawn' | null]
>

const reviewed = ['blueDoor', 'lighthouse', 'farField'] as const satisfies HoldingName[]
const working = ['sam', 'priya', 'hanaLantern', 'otis'] as const satisfies EmploymentName[]
/** Of which job, and for one holding or for all of it. */
const stretchRows = {
  samHighTide: ['sam', 'highTide'],
  samWhole: ['sam', null],
  hanaLantern: ['hanaLantern', null],
  otis: ['otis', 'farField'],
} as const satisfies Record<string, readonly [EmploymentName, HoldingName | null]>
const gapRows = { harbour: 'tidewell', lantern: 'lantern', ferry: 'farshore' } as const
const employers = ['tidewell', 'lantern', 'farshore'] as const

const idsOf = <K extends string>(kind: string, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, `${kind}-${name}`])) as Record<K, string>
const keys = <T extends object>(rows: T) => Object.keys(rows) as (keyof T & string)[]

export const handovers = idsOf('handover', keys(handoverRows))
export const advice = idsOf('advice', keys(adviceRows))
export const reviews = idsOf('review', reviewed)
export const leave = idsOf('leave', working)
export const timeBlocks = idsOf('time-block', working)
export const stretches = idsOf('stretch', keys(stretchRows))
export const gaps = idsOf('gap', keys(gapRows))
export const weights = idsOf('weights', keys(gapRows))
export const practices = idsOf('practice', employers)

/** What is held together, looked at again, stretched, and the time around it. */
export async function addTogether(build: Builder) {
  for (const name of keys(handoverRows)) await addHandover(build, name)
  for (const name of keys(adviceRows)) await addAdvice(build, name)
  for (const name of reviewed) await addReview(build, name)
  for (const name of working) await addTime(build, name)
  for (const name of keys(stretchRows)) await addStretch(build, name)
  for (const employer of employers) await addEmployer(build, employer)
  for (const name of keys(gapRows)) addGap(build, name)
  for (const name of keys(gapRows)) addWeights(build, name)
  await addAgreementReview(build)
}

const about = (name: HoldingName) => {
  const employment = employmentOf(name)
  return {
    holding_id: holdings[name],
    employment_id: employments[employment],
    person_id: personOf(employment),
  }
}

async function addHandover(build: Builder, key: keyof typeof handoverRows) {
  const [name, to, status] = handoverRows[key]
  const [id, owner] = [handovers[key], about(name)]
  const at = (column: string) => ({ table: 'handover' as const, column, row: id })
  build.add('handover', {
    id,
    ...owner,
    to_employment_id: employments[to],
    to_id: personOf(to),
    asked_by: owner.person_id,
    asked_at: build.at(-2),
    label: await build.sealed(owner.person_id, at('label'), 'The label'),
    message: await build.sealed(owner.person_id, at('message'), 'Could you take this one on?'),
    status,
    answered_at: status === 'asked' ? null : build.at(-1),
    answer:
      status === 'declined' ? await build.sealed(owner.person_id, at('answer'), 'Not now') : null,
  })
}

async function addAdvice(build: Builder, key: keyof typeof adviceRows) {
  const [name, to, state] = adviceRows[key]
  const [id, owner] = [advice[key], about(name)]
  const at = (column: string) => ({ table: 'advice_request' as const, column, row: id })
  const answered = state === 'answered'
  build.add('advice_request', {
    id,
    ...owner,
    to_id: people[to],
    label: await build.sealed(owner.person_id, at('label'), 'The label'),
    question: await build.sealed(owner.person_id, at('question'), 'Is this safe to hold?'),
    asked_at: build.at(-3),
    answer: answered ? await build.sealed(owner.person_id, at('answer'), 'Together, yes') : null,
    who_holds: answered ? 'together' : null,
    answered_at: answered ? build.at(-1) : null,
    withdrawn_at: state === 'withdrawn' ? build.at(-1) : null,
  })
}

async function addReview(build: Builder, name: (typeof reviewed)[number]) {
  const [id, owner] = [reviews[name], about(name)]
  const at = { table: 'holding_review' as const, column: 'note', row: id }
  build.add('holding_review', {
    id,
    ...owner,
    reviewed_on: build.day(-20),
    answer: 'still_right',
    sessions: 3,
    note: await build.sealed(owner.person_id, at, 'Steady, and glad of it'),
    made_at: build.at(-20),
  })
}

async function addTime(build: Builder, name: (typeof working)[number]) {
  const job = { employment_id: employments[name], person_id: personOf(name) }
  const made = { made_at: build.at(-10) }
  build.add('leave', {
    id: leave[name],
    ...job,
    from_on: build.day(20),
    until_on: build.day(27),
    ...made,
  })
  const id = timeBlocks[name]
  const at = { table: 'time_block' as const, column: 'note', row: id }
  build.add('time_block', {
    id,
    ...job,
    spent_on: build.day(-5),
    minutes: 90,
    kind: 'groups',
    note: await build.sealed(job.person_id, at, 'The walking group'),
    ...made,
  })
}

async function addStretch(build: Builder, key: keyof typeof stretchRows) {
  const [name, holding] = stretchRows[key]
  const [id, organisation_id] = [stretches[key], organisationOf(name)]
  const at = { table: 'stretch' as const, column: 'reason', row: id }
  build.add('stretch', {
    id,
    employment_id: employments[name],
    person_id: personOf(name),
    organisation_id,
    holding_id: holding && holdings[holding],
    element: holding ? 'home_visits' : 'community_time',
    reason: await build.sealed(organisation_id, at, 'A hard month'),
    from_on: build.day(-10),
    until_on: build.day(30),
    made_by: personOf(name),
    made_at: build.at(-10),
  })
}

async function addEmployer(build: Builder, employer: (typeof employers)[number]) {
  const organisation_id = organisations[employer]
  const named = (table: 'practice' | 'employer_statement', column: string, row: string) =>
    build.text({ table, column, row }, column === 'name' ? 'Quay Surgery' : 'Holding is work.')
  const id = practices[employer]
  build.add('practice', { id, organisation_id, name: named('practice', 'name', id) })
  const made = { made_by: people.ada, made_at: build.at(-60) }
  const words = named('employer_statement', 'words', organisation_id)
  build.add('employer_statement', { organisation_id, words, ...made })
  const document = `document-${employer}`
  const at = { table: 'document_part' as const, column: 'answers', row: document }
  build.add('document_part', {
    id: document,
    organisation_id,
    document: 'privacy',
    part: 'controller',
    number: 1,
    answers: JSON.stringify({ words: build.text(at, 'Ask at the front desk.') }),
    ours: 1,
    ...made,
  })
  build.add('employer_check', {
    organisation_id,
    item: 'job_description',
    answer: 'partly',
    checked_on: build.day(-60),
    checked_by: people.ada,
  })
}

const addGap = (build: Builder, name: keyof typeof gapRows) =>
  build.add('service_gap', {
    id: gaps[name],
    organisation_id: organisations[gapRows[name]],
    team_id: teams[name],
    need: 'housing',
    area: build.text({ table: 'service_gap', column: 'area', row: gaps[name] }, 'By the quay'),
    opened_on: build.day(-60),
  })

/** Planned: it changes nothing that is counted today. */
const addWeights = (build: Builder, name: keyof typeof gapRows) =>
  build.add('load_weights', {
    id: weights[name],
    team_id: teams[name],
    from_on: build.day(40),
    light: 1,
    active: 3,
    intensive: 5,
    complex: 1,
    some_risk: 1,
    high_risk: 2,
    shared: -1,
    made_by: people.priya,
    made_at: build.at(-3),
  })

async function addAgreementReview(build: Builder) {
  const [id, organisation_id] = ['agreement-review-sam', organisations.tidewell]
  const at = { table: 'agreement_review' as const, column: 'words', row: id }
  build.add('agreement_review', {
    id,
    agreement_id: 'agreement-sam',
    employment_id: employments.sam,
    organisation_id,
    reviewed_on: build.day(-15),
    next_on: build.day(75),
    outcome: 'keep',
    words: await build.sealed(organisation_id, at, 'It fits for now'),
    by_id: people.priya,
    made_at: build.at(-15),
  })
}
