import { startSession } from '../../src/accounts/start-session.ts'
import { defaultWorkingHours } from '../../src/people/working-hours.ts'
import type { TestParts } from '../support/parts.ts'
import { Builder } from '../support/world/builder.ts'

/** Somebody who sits in a debrief, signed in. */
export type Seat = { person: string; cookie: string; debrief: string }

/** One debrief that is going on, with everybody who sits in it; the first holds it together. */
export type Table = { debrief: string; seats: Seat[] }

const employer = 'organisation-crowd'

/** So many teams, each at its own debrief, everyone there with one thing they bring. */
export async function seatCrowd(parts: TestParts, teams: number, size: number): Promise<Table[]> {
  const tables = await parts.store.write.transaction().execute(async (db) => {
    const build = new Builder(parts, db, null)
    build.add('organisation', {
      id: employer,
      name: 'Crowd Trust',
      kind: 'charity',
      created_at: build.at(-90),
    })
    const all: Omit<Seat, 'cookie'>[][] = []
    for (let team = 0; team < teams; team += 1) all.push(await seatTeam(build, team, size))
    await build.write()
    return all
  })
  const signedIn = async (seat: Omit<Seat, 'cookie'>): Promise<Seat> => {
    const session = {
      person: seat.person,
      device: 'A laptop',
      now: parts.clock.now(),
      second: true,
    }
    return { ...seat, cookie: `holdfast=${await startSession(parts.store, session)}` }
  }
  return Promise.all(
    tables.map(async (seats) => ({
      debrief: seats[0]!.debrief,
      seats: await Promise.all(seats.map(signedIn)),
    })),
  )
}

async function seatTeam(build: Builder, number: number, size: number) {
  const [team, debrief] = [`team-crowd-${number}`, `debrief-crowd-${number}`]
  const people = Array.from({ length: size }, (_, place) => `person-crowd-${number}-${place}`)
  build.add('team', { id: team, organisation_id: employer, name: `Team ${number + 1}` })
  for (const [place, person] of people.entries()) await hire(build, { team, person, place })
  for (const person of people.slice(1)) bond(build, person, people[0]!)
  open(build, { team, debrief, facilitator: people[0]! })
  for (const person of people) await sit(build, { team, debrief, person })
  return people.map((person) => ({ person, debrief }))
}

type Hired = { team: string; person: string; place: number }

async function hire(build: Builder, { team, person, place }: Hired) {
  const name = `${names[place % names.length]!} ${team.split('-').at(-1)}`
  const email = `${person}@example.org`
  build.add('person', { id: person, name, email, created_at: build.at(-90) })
  build.add('employment', {
    id: `employment-${person}`,
    person_id: person,
    organisation_id: employer,
    team_id: team,
    job: place === 0 ? 'lead' : 'link_worker',
    holds: 1,
    weekly_hours: 37.5,
    working_hours: JSON.stringify(defaultWorkingHours),
    started_in_role: build.day(-90),
    from_on: build.day(-90),
  })
}

const names = ['Ama', 'Bea', 'Cai', 'Dot', 'Eli', 'Fay', 'Gus', 'Hal']

const bond = (build: Builder, person: string, viewer_id: string) =>
  build.add('bond', {
    id: `bond-${person}`,
    employment_id: `employment-${person}`,
    viewer_id,
    kind: 'line',
    from_at: build.at(-90),
  })

type Opened = { team: string; debrief: string; facilitator: string }

const open = (build: Builder, { team, debrief, facilitator }: Opened) =>
  build.add('debrief', {
    id: debrief,
    organisation_id: employer,
    team_id: team,
    kind: 'weekly',
    held_on: build.day(0),
    planned_at: build.at(0, -600),
    state: 'open',
    step: 'carrying',
    facilitator_id: facilitator,
    opened_at: build.at(0, -600),
    opened_by: facilitator,
    made_at: build.at(-6),
  })

type Sitting = { team: string; debrief: string; person: string }

async function sit(build: Builder, { team, debrief, person }: Sitting) {
  const [id, joined_at] = [`item-${person}`, build.at(0, -300)]
  build.add('debrief_attendance', {
    debrief_id: debrief,
    person_id: person,
    how: 'room',
    joined_at,
  })
  const words = { table: 'carrying_item' as const, column: 'words', row: id }
  build.add('carrying_item', {
    id,
    organisation_id: employer,
    team_id: team,
    person_id: person,
    employment_id: `employment-${person}`,
    source: 'own',
    words: await build.sealed(person, words, 'A call that stayed with me'),
    brought_at: joined_at,
    added_at: joined_at,
  })
}
