import type { Insertable } from 'kysely'
import type { AlertCode } from '../../../src/alerts/types.ts'
import type { Database } from '../../../src/database/schema.ts'
import type { TestParts } from '../parts.ts'
import { agreements } from './agreements.ts'
import type { Builder } from './builder.ts'
import {
  employments,
  organisationOf,
  people,
  personOf,
  teamOf,
  type EmploymentName,
  type PersonName,
} from './people.ts'
import { contacts, holdings } from './work.ts'

type Kind = Database['alert']['kind']
type Told = 'all' | 'later' | 'worker' | 'manager'
type More = Partial<Insertable<Database['alert']>>

const alertRows = {
  samCases: ['sam', 'CASES', 'work', 'all', {}],
  samPoints: ['sam', 'POINTS', 'work', 'later', {}],
  samHours: ['sam', 'OUT_OF_HOURS', 'work', 'worker', { level: 'notice' }],
  samAlone: ['sam', 'RISK_ALONE', 'work', 'all', { holding_id: holdings.highTide }],
  samFelt: ['sam', 'FELT_HEAVY', 'felt', 'worker', { check_in_id: 'check-in-sam' }],
  samContact: [
    'sam',
    'CONTACT_WANTED',
    'contact',
    'all',
    { wanted_from: people.priya, back_up_id: people.beth, check_in_id: 'check-in-sam' },
  ],
  quinnHelp: [
    'quinn',
    'HELP_NOW',
    'contact',
    'all',
    { level: 'urgent', wanted_from: people.frank },
  ],
  olaPoints: ['ola', 'POINTS', 'work', 'manager', { well_past: 1 }],
  olaFelt: ['ola', 'FELT_HEAVY', 'felt', 'worker', { check_in_id: 'check-in-ola' }],
  olaClosed: ['ola', 'SPAN', 'work', 'all', { state: 'closed', close_reason: 'settled' }],
  priyaCases: ['priya', 'CASES', 'work', 'all', {}],
  hanaTidewell: ['hanaTidewell', 'CASES', 'work', 'all', {}],
  hanaLantern: ['hanaLantern', 'CASES', 'work', 'all', {}],
  tomCases: ['tom', 'CASES', 'work', 'all', {}],
  tomAlone: ['tom', 'RISK_ALONE', 'work', 'all', { holding_id: holdings.oldBoat }],
  unaCases: ['una', 'CASES', 'work', 'all', {}],
  otisAlone: ['otis', 'RISK_ALONE', 'work', 'all', { holding_id: holdings.farField }],
  harbourTeam: ['sam', 'TEAM', 'team', 'all', {}],
  harbourOffloaded: ['sam', 'OFFLOADED', 'team', 'all', { level: 'near' }],
  ferryTeam: ['otis', 'TEAM', 'team', 'all', {}],
} as const satisfies Record<string, readonly [EmploymentName, AlertCode, Kind, Told, More]>

const checkInRows = {
  sam: ['sam', 'words', 'priya', 0],
  samLastWeek: ['sam', 'only_me', null, -7],
  ola: ['ola', 'only_me', null, 0],
  hana: ['hana', 'only_me', null, 0],
  tom: ['tom', 'only_me', null, 0],
  otis: ['otis', 'only_me', null, 0],
} as const satisfies Record<
  string,
  readonly [PersonName, Database['check_in']['sharing'], PersonName | null, number]
>

/** `until` and `revoked` in seconds from now. */
const shareRows = {
  samToPriya: ['check_in', 'check-in-sam', 'sam', 'priya', {}],
  samFeltToPriya: ['felt_alert', 'alert-samFelt', 'sam', 'priya', {}],
  samToRhys: ['check_in', 'check-in-sam', 'sam', 'rhys', { revoked: -1 }],
  samFeltToRhys: ['felt_alert', 'alert-samFelt', 'sam', 'rhys', { revoked: -1 }],
  samToNell: ['check_in', 'check-in-sam', 'sam', 'nell', { from: 60 }],
  samToFrank: ['check_in', 'check-in-sam', 'sam', 'frank', { until: 0 }],
} as const satisfies Record<
  string,
  readonly [
    'check_in' | 'felt_alert',
    string,
    PersonName,
    PersonName,
    { from?: number; until?: number; revoked?: number },
  ]
>

export type AlertName = keyof typeof alertRows
export type CheckInName = keyof typeof checkInRows
export type ShareName = keyof typeof shareRows

const ids = <T extends object>(kind: string, rows: T) =>
  Object.fromEntries(Object.keys(rows).map((name) => [name, `${kind}-${name}`])) as Record<
    keyof T,
    string
  >

export const alerts = ids('alert', alertRows)
export const checkIns = ids('check-in', checkInRows)
export const shares = ids('share', shareRows)

/** What was said each week, what was raised, and who was let in. */
export async function addAlerts(build: Builder) {
  for (const name of Object.keys(checkInRows)) await addCheckIn(build, name as CheckInName)
  for (const name of Object.keys(alertRows)) await addAlert(build, name as AlertName)
  for (const name of Object.keys(shareRows)) await addShare(build, name as ShareName)
}

async function addCheckIn(build: Builder, name: CheckInName) {
  const [person, sharing, sharingWith, days] = checkInRows[name]
  const id = checkIns[name]
  build.add('check_in', {
    id,
    person_id: people[person],
    week: mondayOf(build.day(days)),
    felt_load: 'very_heavy',
    evenings: '2',
    list_right: 'yes',
    carrying: 'yes',
    contact_wanted: name === 'sam' ? 'today' : 'no',
    contact_person: name === 'sam' ? people.priya : null,
    sharing,
    sharing_with: sharingWith && people[sharingWith],
    note: await build.sealed(
      people[person],
      { table: 'check_in', column: 'note', row: id },
      'It came home with me',
    ),
    made_at: build.at(days, -3600),
    changed_at: build.at(days, -3600),
  })
}

async function addAlert(build: Builder, name: AlertName) {
  const [employment, code, kind, told, more] = alertRows[name]
  const [id, work, team] = [alerts[name], kind === 'work', kind === 'team']
  const kept = work || team
  const closedAlert = 'state' in more
  build.add('alert', {
    id,
    person_id: team ? null : personOf(employment),
    employment_id: work ? employments[employment] : null,
    organisation_id: kept ? organisationOf(employment) : null,
    team_id: kept ? teamOf(employment) : null,
    code,
    cause_key: 'holding_id' in more ? `${code}:${more.holding_id}` : code,
    kind,
    level: 'past',
    worker_only: told === 'worker' ? 1 : 0,
    value: 16,
    near: 12,
    past: 15,
    agreement_id: employment === 'sam' && work ? agreements.sam : null,
    raised_at: build.at(-2),
    visible_at: told === 'worker' ? null : told === 'later' ? build.at(1) : build.at(0, -60),
    acknowledge_by: build.day(2),
    manager_told_at: told === 'manager' ? build.at(0, -60) : null,
    closed_at: closedAlert ? build.at(-1) : null,
    ...more,
  })
  await addAround(build, name, employment)
}

async function addAround(build: Builder, name: AlertName, employment: EmploymentName) {
  const id = alerts[name]
  const [, , kind] = alertRows[name]
  const kept = kind === 'work' || kind === 'team'
  const owner = kept ? organisationOf(employment) : personOf(employment)
  const counted = name.startsWith('sam') ? holdings.blueDoor : null
  if (counted) {
    const joined_at = build.at(-2)
    build.add('alert_item', { alert_id: id, what: 'holding', record_id: counted, joined_at })
    const record_id = contacts.blueDoor
    build.add('alert_item', { alert_id: id, what: 'contact', record_id, joined_at })
  }
  build.add('alert_event', {
    id: `event-${name}`,
    alert_id: id,
    at: build.at(-2),
    by_id: null,
    what: 'raised',
    value: 16,
    agreement_id: null,
  })
  const context = { table: 'alert_context' as const, column: 'context', row: id }
  if (kind !== 'team') {
    build.add('alert_context', {
      alert_id: id,
      person_id: personOf(employment),
      context: await build.sealed(owner, context, 'Two came back at once'),
      changed_at: build.at(-1),
    })
  }
  const talk = `conversation-${name}`
  const agreed = { table: 'conversation' as const, column: 'agreed', row: talk }
  build.add('conversation', {
    id: talk,
    alert_id: id,
    organisation_id: organisationOf(employment),
    by_id: personOf(employment),
    at: build.at(-1),
    agreed: await build.sealed(owner, agreed, 'A quieter week'),
  })
}

async function addShare(build: Builder, name: ShareName) {
  const [what, record_id, owner, to, when] = shareRows[name]
  const {
    from = -86_400,
    until,
    revoked,
  } = when as {
    from?: number
    until?: number
    revoked?: number
  }
  build.add('share', {
    id: shares[name],
    what,
    record_id,
    owner_id: people[owner],
    to_id: people[to],
    from_at: build.at(0, from),
    until_at: until === undefined ? null : build.at(0, until),
    revoked_at: revoked === undefined ? null : build.at(0, revoked),
  })
}

function mondayOf(day: string) {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** For tests that raise a team's alert themselves, or count what waits for its lead. */
export async function takeAwayTeamAlerts({ store }: TestParts) {
  const about = (['harbourTeam', 'harbourOffloaded', 'ferryTeam'] as const).map((it) => alerts[it])
  for (const table of ['alert_event', 'conversation'] as const) {
    await store.write.deleteFrom(table).where('alert_id', 'in', about).execute()
  }
  await store.write.deleteFrom('alert').where('id', 'in', about).execute()
}
