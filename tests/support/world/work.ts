import type { Insertable } from 'kysely'
import type { Database } from '../../../src/database/schema.ts'
import type { Builder } from './builder.ts'
import { employments, people, personOf, type EmploymentName, type PersonName } from './people.ts'

type Held = Insertable<Database['holding']>

const closed = { status: 'closed', end_reason: 'goals_met' } as const

const holdingRows = {
  blueDoor: ['sam', 'Blue door', { risk: 'some', intensity: 'intensive' }],
  allotment: ['sam', 'Allotment', {}],
  highTide: ['sam', 'High tide', { risk: 'high' }],
  twoCats: ['sam', 'Two cats', closed],
  longAgo: ['samBefore', 'Long ago', { risk: 'some' }],
  lighthouse: ['ola', 'Lighthouse', {}],
  quietStreet: ['priya', 'Quiet street', { risk: 'some' }],
  redGate: ['hanaTidewell', 'Red gate', { risk: 'some' }],
  greenBench: ['hanaLantern', 'Green bench', { risk: 'some' }],
  oldBoat: ['tom', 'Old boat', { risk: 'some' }],
  slipway: ['quinn', 'Slipway', {}],
  formerHouse: ['una', 'Former house', { risk: 'some' }],
  farField: ['otis', 'Far field', { risk: 'high' }],
} as const satisfies Record<string, readonly [EmploymentName, string, Partial<Held>]>

/** Beside whom; `ended` in seconds from now. */
const coHolderRows = {
  blueDoorGp: ['blueDoor', 'gp', null, null],
  blueDoorCass: ['blueDoor', 'link_worker', 'cass', null],
  allotmentFinn: ['allotment', 'link_worker', 'finn', -1],
  lighthouseNurse: ['lighthouse', 'nurse', null, null],
  slipwaySam: ['slipway', 'link_worker', 'sam', null],
} as const satisfies Record<
  string,
  readonly [HoldingName, string, PersonName | null, number | null]
>

export type HoldingName = keyof typeof holdingRows
export type CoHolderName = keyof typeof coHolderRows

const idsOf = <T extends object>(kind: string, rows: T) =>
  Object.fromEntries(Object.keys(rows).map((name) => [name, `${kind}-${name}`])) as Record<
    keyof T,
    string
  >

export const holdings = idsOf('holding', holdingRows)
/** One contact for each holding, under the holding's name. */
export const contacts = idsOf('contact', holdingRows)
export const coHolders = idsOf('co-holder', coHolderRows)

export const employmentOf = (name: HoldingName): EmploymentName => holdingRows[name][0]

/** Holdings with their changes, contacts and co-holders, and each worker's load. */
export async function addWork(build: Builder) {
  const all = Object.entries(holdingRows) as [HoldingName, (typeof holdingRows)[HoldingName]][]
  for (const [number, [name, row]] of all.entries()) await addHolding(build, number, name, row)
  for (const [name] of all) await addContact(build, name)
  for (const name of Object.keys(coHolderRows)) await addCoHolder(build, name as CoHolderName)
  const working = new Set(all.map(([, [employment]]) => employment))
  for (const employment of working) await addReadings(build, employment)
}

async function addHolding(
  build: Builder,
  number: number,
  name: HoldingName,
  [employment, label, more]: (typeof holdingRows)[HoldingName],
) {
  const [id, owner] = [holdings[name], personOf(employment)]
  const at = (column: string) => ({ table: 'holding' as const, column, row: id })
  const ended = 'status' in more
  build.add('holding', {
    id,
    employment_id: employments[employment],
    person_id: owner,
    ref: `H-${String(number + 1).padStart(3, '0')}`,
    label: await build.sealed(owner, at('label'), label),
    opened_on: build.day(-80),
    held_since: build.day(-70),
    for_waiting: 1,
    waiting_list: 1,
    waiting_for: 'housing',
    waiting_since: build.day(-60),
    intensity: 'active',
    risk_since: build.day(-30),
    status_since: build.day(ended ? -5 : -70),
    ended_on: ended ? build.day(-5) : null,
    way_back: ended ? await build.sealed(owner, at('way_back'), 'Ring on a Monday') : null,
    note: await build.sealed(owner, at('note'), 'Tea first, then the letter'),
    step_down: await build.sealed(owner, at('step_down'), 'Every other week, then monthly'),
    sessions_reason: await build.sealed(owner, at('sessions_reason'), 'Two were on paper'),
    created_at: build.at(-70),
    changed_at: build.at(-5),
    ...more,
  })
  const change = `change-${name}`
  build.add('holding_change', {
    id: change,
    holding_id: id,
    at: build.at(-30),
    by_id: owner,
    what: 'risk',
    was: 'none_known',
    now: 'some',
  })
}

async function addContact(build: Builder, name: HoldingName) {
  const [id, employment] = [contacts[name], employmentOf(name)]
  const owner = personOf(employment)
  build.add('contact', {
    id,
    holding_id: holdings[name],
    employment_id: employments[employment],
    person_id: owner,
    at: build.at(-6),
    minutes: 35,
    medium: 'phone',
    note: await build.sealed(owner, { table: 'contact', column: 'note', row: id }, 'A long talk'),
    made_at: build.at(-6),
  })
}

async function addCoHolder(build: Builder, key: CoHolderName) {
  const [name, role, person, ended] = coHolderRows[key]
  const [id, employment] = [coHolders[key], employmentOf(name)]
  const owner = personOf(employment)
  const at = (column: string) => ({ table: 'co_holder' as const, column, row: id })
  build.add('co_holder', {
    id,
    holding_id: holdings[name],
    employment_id: employments[employment],
    person_id: owner,
    role,
    co_person_id: person && people[person],
    name: person === null ? await build.sealed(owner, at('name'), 'The surgery') : null,
    shares: await build.sealed(owner, at('shares'), 'The housing side'),
    spoken_on: build.day(-40),
    accepted_at: person === null ? null : build.at(-20),
    from_at: build.at(-40),
    ended_at: ended === null ? null : build.at(0, ended),
  })
}

async function addReadings(build: Builder, employment: EmploymentName) {
  for (const [metric, value] of [
    ['held', 16],
    ['points', 38],
  ] as const) {
    const reading = { employment_id: employments[employment], metric, value, near: 12, past: 15 }
    build.add('load_reading', { ...reading, level: 'past', judged_at: build.at(-1) })
  }
}
