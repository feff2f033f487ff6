import type { Insertable } from 'kysely'
import type { Database } from '../../../src/database/schema.ts'
import { alerts } from './alerts.ts'
import type { Builder } from './builder.ts'
import {
  employments,
  organisationOf,
  organisations,
  people,
  personOf,
  teamOf,
  teams,
  type EmploymentName,
  type PersonName,
} from './people.ts'
import { holdings } from './work.ts'

type Team = 'harbour' | 'lantern' | 'ferry'
const employerOf = { harbour: 'tidewell', lantern: 'lantern', ferry: 'farshore' } as const

/** Which team, what kind, how many days from today, how it stands, and who sat in it. */
const debriefRows = {
  harbourNow: ['harbour', 'daily', 0, 'open', ['sam', 'ola', 'priya']],
  harbourNext: ['harbour', 'weekly', 3, 'planned', []],
  harbourLast: ['harbour', 'weekly', -4, 'closed', ['sam', 'ola', 'priya', 'una', 'finn']],
  harbourQuarter: ['harbour', 'quarterly', -1, 'open', ['ola', 'wren', 'anna']],
  lanternNext: ['lantern', 'weekly', 3, 'planned', []],
  lanternLast: ['lantern', 'weekly', -4, 'closed', ['tom', 'meg']],
  ferryLast: ['ferry', 'weekly', -4, 'closed', ['otis', 'olwen']],
} as const satisfies Record<
  string,
  readonly [
    Team,
    Database['debrief']['kind'],
    number,
    'open' | 'planned' | 'closed',
    readonly PersonName[],
  ]
>

type ItemState = Partial<Insertable<Database['carrying_item']>>

const itemRows = {
  sam: ['sam', { brought: true, holding_id: holdings.allotment }],
  samPlain: ['sam', { brought: true }],
  samOffered: ['sam', { offered_by: people.priya, source: 'alert', alert_id: alerts.samCases }],
  samTakenBack: ['sam', { brought: true, withdrawn: true }],
  ola: ['ola', { brought: true }],
  olaSafe: ['ola', { brought: true, at: 'harbourLast', second_id: people.sam }],
  tom: ['tom', { brought: true }],
  otis: ['otis', { brought: true, at: 'ferryLast', second_id: people.olwen }],
} as const satisfies Record<
  string,
  readonly [
    EmploymentName,
    ItemState & { brought?: boolean; withdrawn?: boolean; at?: keyof typeof debriefRows },
  ]
>

type ActionState = Partial<Insertable<Database['action']>>

/** About whom, whose promise, to whom. */
const actionRows = {
  sam: ['sam', 'priya', 'sam', { alert_id: alerts.samCases, on_organisation: 1 }],
  samOwn: ['sam', 'sam', 'priya', {}],
  samRing: ['sam', 'anna', 'sam', { alert_id: alerts.samCases }],
  samFormer: ['sam', 'frank', 'sam', {}],
  samDone: ['sam', 'priya', 'sam', { status: 'done' }],
  samDropped: ['sam', 'priya', 'sam', { status: 'dropped' }],
  ola: ['ola', 'ola', null, { debrief_id: 'debrief-harbourLast', about: 'team' }],
  harbourStress: ['ola', 'wren', null, { assessment_id: 'assessment-harbour', about: 'team' }],
  tom: ['tom', 'meg', 'tom', {}],
  otis: ['otis', 'olwen', 'otis', {}],
} as const satisfies Record<
  string,
  readonly [EmploymentName, PersonName, PersonName | null, ActionState & { about?: 'team' }]
>

/** To whom an alert that nobody answered has come, and whether they took it on. */
const escalationRows = {
  samCasesWren: ['samCases', 'wren', false],
  samCasesFrank: ['samCases', 'frank', true],
  hanaTidewellMeg: ['hanaTidewell', 'meg', true],
} as const

const assessmentRows = { harbour: 'wren', ferry: 'olwen' } as const
const told = ['sam', 'priya', 'otis'] as const satisfies PersonName[]

const keys = <T extends object>(rows: T) => Object.keys(rows) as (keyof T & string)[]
const idsOf = <K extends string>(kind: string, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, `${kind}-${name}`])) as Record<K, string>

export const debriefs = idsOf('debrief', keys(debriefRows))
export const items = idsOf('item', keys(itemRows))
export const actions = idsOf('action', keys(actionRows))
export const assessments = idsOf('assessment', keys(assessmentRows))
export const escalations = idsOf('escalation', keys(escalationRows))
export const notices = idsOf('notice', told)
export const mails = idsOf('mail', told)

/** Debriefs, what people bring, promises, what went up unanswered, and the post. */
export async function addObliging(build: Builder) {
  for (const team of keys(employerOf)) await addSchedule(build, team)
  for (const name of keys(debriefRows)) await addDebrief(build, name)
  for (const name of keys(itemRows)) await addItem(build, name)
  for (const name of keys(assessmentRows)) await addAssessment(build, name)
  for (const name of keys(actionRows)) await addAction(build, name)
  for (const name of keys(escalationRows)) addEscalation(build, name)
  await addSnooze(build)
  for (const name of told) await addPost(build, name)
}

async function addSchedule(build: Builder, team: Team) {
  const lead = { harbour: 'priya', lantern: 'meg', ferry: 'olwen' } as const
  const made = { made_by: people[lead[team]], made_at: build.at(-80) }
  build.add('debrief_schedule', {
    team_id: teams[team],
    organisation_id: organisations[employerOf[team]],
    weekday: 5,
    at: '15:00',
    minutes: 25,
    from_on: build.day(-80),
    ...made,
  })
  build.add('debrief_rota', { team_id: teams[team], position: 0, person_id: made.made_by })
}

async function addDebrief(build: Builder, name: keyof typeof debriefRows) {
  const [team, kind, days, state, sat] = debriefRows[name]
  const [id, opened] = [debriefs[name], state === 'planned' ? null : build.at(days, -3600)]
  build.add('debrief', {
    id,
    organisation_id: organisations[employerOf[team]],
    team_id: teams[team],
    kind,
    held_on: build.day(days),
    planned_at: build.at(days, -3600),
    state,
    step: state === 'closed' ? 'close' : state === 'open' ? 'sharing' : 'open',
    facilitator_id: sat[0] ? people[sat.find((it) => it === 'priya') ?? sat[0]] : people.priya,
    opened_at: opened,
    closed_at: state === 'closed' ? build.at(days) : null,
    made_at: build.at(days - 6),
  })
  for (const person of sat) {
    const joined = { joined_at: opened!, mood_in: 1 as const }
    const row = { debrief_id: id, person_id: people[person], how: 'room' as const, ...joined }
    build.add('debrief_attendance', row)
  }
  if (name === 'harbourNow') {
    const away = { how: 'away' as const, joined_at: opened! }
    build.add('debrief_attendance', { debrief_id: id, person_id: people.hana, ...away })
  }
  if (state !== 'closed') return
  build.add('debrief_mood', {
    debrief_id: id,
    moment: 'in',
    mood: 'tired',
    given: sat.length,
  })
  for (const theme of ['risk', 'workload'] as const) {
    build.add('debrief_theme', { debrief_id: id, theme })
  }
}

async function addItem(build: Builder, name: keyof typeof itemRows) {
  const [employment, state] = itemRows[name]
  const { brought, withdrawn, at, ...more } = {
    brought: false,
    withdrawn: false,
    at: null,
    ...state,
  }
  const [id, owner] = [items[name], personOf(employment)]
  const seal = (column: string, words: string) =>
    build.sealed(owner, { table: 'carrying_item', column, row: id }, words)
  build.add('carrying_item', {
    id,
    organisation_id: organisationOf(employment),
    team_id: teamOf(employment)!,
    person_id: owner,
    employment_id: employments[employment],
    source: 'own',
    words: await seal('words', 'A call that stayed with me'),
    brought_at: brought ? build.at(-1) : null,
    withdrawn_at: withdrawn ? build.at(-1) : null,
    added_at: build.at(-2),
    ...more,
    ...(at === null
      ? {}
      : {
          debrief_id: debriefs[at],
          answer: 'safe' as const,
          agreed_at: build.at(-4),
          answered_at: build.at(-4),
          answered_by: owner,
          second_name: await seal('second_name', 'The duty line'),
          ask_first: await seal('ask_first', 'How did the weekend go?'),
        }),
  })
}

async function addAssessment(build: Builder, name: keyof typeof assessmentRows) {
  const [id, organisation_id] = [assessments[name], organisations[employerOf[name]]]
  const days = { made_on: build.day(-100), next_on: build.day(265), made_at: build.at(-100) }
  const made_by = people[assessmentRows[name]]
  build.add('stress_assessment', {
    id,
    organisation_id,
    team_id: teams[name],
    made_by,
    ...days,
  })
  const row = `${id} demands`
  const at = (column: string) => ({ table: 'stress_area' as const, column, row })
  build.add('stress_area', {
    assessment_id: id,
    area: 'demands',
    hazards: await build.sealed(organisation_id, at('hazards'), 'Referrals come in waves'),
    controls: await build.sealed(organisation_id, at('controls'), 'A pause is agreed each May'),
  })
}

async function addAction(build: Builder, name: keyof typeof actionRows) {
  const [employment, owner, to, state] = actionRows[name]
  const { about, ...more } = { about: null, ...state }
  const [id, organisation_id] = [actions[name], organisationOf(employment)]
  const at = (column: string) => ({ table: 'action' as const, column, row: id })
  const ended = 'status' in more
  build.add('action', {
    id,
    organisation_id,
    team_id: teamOf(employment),
    employment_id: about === 'team' ? null : employments[employment],
    person_id: about === 'team' ? null : personOf(employment),
    owner_id: people[owner],
    for_id: to && people[to],
    kind: 'other',
    what: await build.sealed(organisation_id, at('what'), 'Ring the practice'),
    due_on: build.day(6),
    first_due_on: build.day(6),
    made_by: people[owner],
    made_at: build.at(-3),
    ended_at: ended ? build.at(-1) : null,
    ended_by: ended ? people[owner] : null,
    reason: ended ? await build.sealed(organisation_id, at('reason'), 'No longer needed') : null,
    ...more,
  })
}

const addEscalation = (build: Builder, name: keyof typeof escalationRows) => {
  const [alert, to, taken] = escalationRows[name]
  return build.add('alert_escalation', {
    id: escalations[name],
    alert_id: alerts[alert],
    to_id: people[to],
    because: 'acknowledge',
    at: build.at(0, -3000),
    answer_by: build.day(2),
    taken_at: taken ? build.at(0, -2000) : null,
  })
}

async function addSnooze(build: Builder) {
  const [id, organisation_id] = ['snooze-tomCases', organisations.lantern]
  const at = { table: 'alert_snooze' as const, column: 'reason', row: id }
  build.add('alert_snooze', {
    id,
    alert_id: alerts.tomCases,
    organisation_id,
    by_id: people.meg,
    at: build.at(-9),
    until_on: build.day(-3),
    reason: await build.sealed(organisation_id, at, 'After the move'),
    ended_at: build.at(-3),
  })
}

async function addPost(build: Builder, name: (typeof told)[number]) {
  const person_id = people[name]
  build.add('notice', {
    id: notices[name],
    dedupe_key: `told ${name}`,
    person_id,
    what: 'ACKNOWLEDGED',
    about: null,
    urgency: 'digest',
    made_at: build.at(-1),
    from_at: build.at(-1),
    mailed: 1,
  })
  build.add('mail', {
    id: mails[name],
    dedupe_key: `digest ${name}`,
    person_id,
    kind: 'digest',
    things: 1,
    made_at: build.at(-1),
    next_try_at: build.at(-1),
    sent_at: build.at(-1),
  })
}
