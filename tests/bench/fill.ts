import type Sqlite from 'better-sqlite3'
import { templates } from '../../src/agreements/templates.ts'
import { defaultWorkingHours, writeWorkingHours } from '../../src/people/working-hours.ts'
import type { Opener } from '../../src/privacy/vault.ts'
import { addDays, londonDay } from '../../src/time/london.ts'
import { addFridays } from './fill-friday.ts'
import { addContract, addPeers, addSupervision } from './fill-supervision.ts'
import { addCheckIn, addHolding, addReadings, addWeek, perWorker } from './fill-work.ts'
import {
  agreementOf,
  contractOf,
  idOf,
  jobOf,
  leadOf,
  managerOf,
  workerOf,
  writer,
  type Write,
} from './rows.ts'

export type Size = { teams: number; workers: number; weeks: number }

/** `sealers` of the workers, and `places` of the organisations, by their numbers. */
type Given = { sealers: Opener[]; places: Opener[]; now: string }

/** Teams in one organisation. */
const teamsEach = 3
const placeOf = (team: number) => Math.floor(team / teamsEach)

export const organisationsOf = ({ teams }: Size) =>
  Array.from({ length: placeOf(teams - 1) + 1 }, (_, place) => idOf('organisation', place))

/**
 * Teams with a year of work, written straight into the file in one transaction: for each worker
 * 25 holdings with a contact a week for as long as they were held, and a check-in a week.
 */
export function fill(db: Sqlite.Database, size: Size, given: Given): number {
  db.pragma('synchronous = OFF')
  const write = writer(db)
  const today = londonDay(given.now)
  db.transaction(() => {
    for (let team = 0; team < size.teams; team++) {
      addTeam(write, team, { ...size, ...given, today })
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  return write.rows()
}

export type Around = Size & Given & { today: string }
type Employer = Around & { organisation: string }
type Working = Employer & { team: string; lead: string; doctor: string }

function addTeam(write: Write, team: number, around: Around) {
  const [id, lead] = [idOf('team', team), leadOf(team)]
  const [number, organisation] = [placeOf(team), idOf('organisation', placeOf(team))]
  if (team % teamsEach === 0) addOrganisation(write, organisation, team, around)
  write('team', { id, organisation_id: organisation, name: `Team ${team}`, site: 5 })
  const leading = { id: lead, job: jobOf(1_000_000 + team), name: `Lena Hart ${team}` }
  addPerson(write, { ...leading, team: id, as: 'lead' }, { ...around, organisation })
  write('contract_team', { contract_id: contractOf(number), team_id: id })
  const workers = Array.from({ length: around.workers }, (_, i) => team * around.workers + i)
  const working = { ...around, organisation, team: id, lead, doctor: doctorOf(team) }
  for (const worker of workers) addWorker(write, worker, working)
  for (const worker of workers) addWork(write, worker, working)
  addFridays(write, team, working)
  const supervised = {
    ...working,
    number,
    manager: managerOf(number),
    place: around.places[number]!,
  }
  for (const worker of workers) addSupervision(write, worker, supervised)
  addPeers(write, workers, supervised)
}

const doctorOf = (team: number) => idOf('doctor', placeOf(team))

/** With its clinical lead, who sees everyone held at risk in it, and who buys supervision for it. */
function addOrganisation(write: Write, id: string, team: number, around: Around) {
  const name = `Network ${team / teamsEach}`
  write('organisation', { id, name, kind: 'pcn', created_at: around.now })
  write('person', { id: doctorOf(team), name: `Dr Moss ${team}`, created_at: around.now })
  const number = placeOf(team)
  const manager = managerOf(number)
  const managing = { id: manager, job: jobOf(2_000_000 + number), name: `Ruth Hale ${number}` }
  const employer = { ...around, organisation: id }
  addPerson(write, { ...managing, team: null, as: 'manager' }, employer)
  const people = teamsEach * around.workers
  addContract(write, people, { ...around, id, number, manager, sealer: around.places[number]! })
}

type Person = {
  id: string
  job: string
  name: string
  team: string | null
  as: 'link_worker' | 'lead' | 'manager'
}

function addPerson(
  write: Write,
  { id, job, name, team, as }: Person,
  { now, today, organisation }: Employer,
) {
  write('person', { id, name, created_at: now })
  write('employment', {
    id: job,
    person_id: id,
    organisation_id: organisation,
    team_id: team,
    job: as,
    holds: as === 'link_worker' ? 1 : 0,
    weekly_hours: 37.5,
    working_hours: writeWorkingHours(defaultWorkingHours),
    started_in_role: addDays(today, -700),
    from_on: addDays(today, -700),
  })
}

const names = ['Alma', 'Bea', 'Colm', 'Dilys', 'Edwin', 'Fay', 'Gwil', 'Hale', 'Idris']

function addWorker(write: Write, worker: number, around: Working) {
  const [person, job] = [workerOf(worker), jobOf(worker)]
  const name = `${names[worker % names.length]} Field ${worker}`
  addPerson(write, { id: person, job, name, team: around.team, as: 'link_worker' }, around)
  const from_at = `${addDays(around.today, -400)}T00:00:00.000Z`
  const manager = managerOf(placeOf(Math.floor(worker / around.workers)))
  const bonds = { line: around.lead, clinical: around.doctor, manager }
  for (const [kind, viewer_id] of Object.entries(bonds)) {
    write('bond', { id: `${kind}-${worker}`, employment_id: job, viewer_id, kind, from_at })
  }
  addAgreement(write, worker, around)
}

function addWork(write: Write, worker: number, around: Working) {
  for (let i = 0; i < perWorker; i++) addHolding(write, worker, i, around)
  addReadings(write, worker, around)
  for (let week = 0; week < around.weeks; week++) {
    addCheckIn(write, worker, week, around)
    addWeek(write, worker, week, around)
  }
}

function addAgreement(
  write: Write,
  worker: number,
  { now, today, sealers, organisation, lead }: Working,
) {
  const id = agreementOf(worker)
  const person_id = workerOf(worker)
  write('agreement', {
    id,
    employment_id: jobOf(worker),
    person_id,
    organisation_id: organisation,
    number: 1,
    status: 'in_force',
    site: 5,
    review_calls: 'monthly',
    review_calls_most: 6,
    reason: sealers[worker]!.seal('agreement', 'reason', id, 'Where we start from.'),
    review_on: addDays(today, 60),
    proposed_by: lead,
    proposed_at: now,
    in_force_at: now,
  })
  const { positions, limits } = templates.find(({ site }) => site === 5)!
  for (const [element, position] of Object.entries(positions)) {
    write('agreement_element', { agreement_id: id, element, position })
  }
  for (const [metric, { near, past }] of Object.entries(limits)) {
    write('agreement_limit', { agreement_id: id, metric, near, past })
  }
  write('agreement_party', { agreement_id: id, person_id, capacity: 'worker', signed_at: now })
  write('agreement_party', { agreement_id: id, person_id: lead, capacity: 'line', signed_at: now })
}
