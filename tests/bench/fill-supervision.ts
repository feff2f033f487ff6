import type { Opener } from '../../src/privacy/vault.ts'
import { addDays } from '../../src/time/london.ts'
import type { Around } from './fill.ts'
import { contractOf, idOf, jobOf, sessionOf, workerOf, type Write } from './rows.ts'

/** Sessions of one kind in the year behind and the weeks ahead, one each four weeks. */
const held = 13
const ahead = 2

const hour = { minutes: 60, place: 'room' }

type Place = Pick<Around, 'today' | 'now'> & {
  id: string
  number: number
  manager: string
  sealer: Opener
}

/** A supervisor from outside, with hours for a year for everyone in the organisation. */
export function addContract(write: Write, people: number, place: Place) {
  const { id: organisation_id, number, manager, today, now, sealer } = place
  const [supervisor_id, id] = [idOf('supervisor', number), contractOf(number)]
  const made = { made_by: manager, made_at: now }
  const starts = addDays(today, -370)
  write('supervisor', { id: supervisor_id, organisation_id, name: `Eve Moor ${number}`, ...made })
  write('contract', {
    id,
    organisation_id,
    supervisor_id,
    starts_on: starts,
    confidentiality: sealer.seal('contract', 'confidentiality', id, 'What is said stays there.'),
    ...made,
  })
  write('contract_terms', {
    id: `terms-${number}`,
    contract_id: id,
    from_on: starts,
    ends_on: addDays(today, 200),
    rate_pence: 6500,
    credit_rule: 'bacp',
    group_most: 4,
    notice_hours: 48,
    ...made,
  })
  write('contract_purchase', {
    id: `purchase-${number}`,
    contract_id: id,
    bought_on: starts,
    minutes: people * 20 * 60,
    pence: people * 20 * 6500,
    ...made,
  })
}

type Team = Pick<Around, 'today' | 'now'> & {
  organisation: string
  number: number
  lead: string
  doctor: string
  manager: string
  place: Opener
}

type Kind = 'line' | 'clinical' | 'external' | 'peer'

/** A year of one-to-ones, of time with the clinical lead, and with somebody from outside. */
export function addSupervision(write: Write, worker: number, team: Team) {
  const kinds = ['line', 'clinical', 'external'] as const
  kinds.forEach((kind, n) => {
    addAgreed(write, { kind, n, worker }, team)
    for (let turn = -ahead; turn < held; turn++) {
      const id = sessionOf(worker, n, turn)
      const day = addDays(team.today, -28 * turn - 3 - 7 * n - (worker % 5))
      addSession(write, { id, kind, day }, team)
      addSeat(write, { id, worker, day }, team)
      if (kind === 'external') addCharge(write, { id, day }, team)
    }
  })
  write('contract_allocation', {
    id: `share-${worker}`,
    contract_id: contractOf(team.number),
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    from_on: addDays(team.today, -370),
    made_by: team.manager,
    made_at: team.now,
  })
}

/** The whole team as equals, each four weeks. */
export function addPeers(write: Write, workers: number[], team: Team) {
  for (let turn = -ahead; turn < held; turn++) {
    const id = sessionOf(workers[0]!, 3, turn)
    const day = addDays(team.today, -28 * turn - 10)
    addSession(write, { id, kind: 'peer', day }, team)
    for (const worker of workers) addSeat(write, { id, worker, day }, team)
  }
}

const giverOf = (kind: Kind, { lead, doctor, number }: Team) => ({
  giver_id: kind === 'line' ? lead : kind === 'clinical' ? doctor : null,
  supervisor_id: kind === 'external' ? idOf('supervisor', number) : null,
})

type Agreed = { kind: Kind; n: number; worker: number }

function addAgreed(write: Write, { kind, n, worker }: Agreed, team: Team) {
  const id = `supervision-${kind}-${worker}`
  const from = `${addDays(team.today, -370)}T09:00:00.000Z`
  write('supervision_agreement', {
    id,
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    organisation_id: team.organisation,
    number: n + 1,
    type: kind,
    status: 'in_force',
    ...giverOf(kind, team),
    every: 4,
    unit: 'week',
    minutes: hour.minutes,
    credit_rule: 'bacp',
    keeps: 'full',
    purpose: team.place.seal('supervision_agreement', 'purpose', id, 'Room to think.'),
    review_on: addDays(team.today, 60),
    proposed_by: workerOf(worker),
    proposed_at: from,
    in_force_at: from,
  })
  for (const capacity of ['worker', 'supervisor']) {
    const person_id = capacity === 'worker' ? workerOf(worker) : giverOf(kind, team).giver_id
    write('supervision_party', { agreement_id: id, capacity, person_id, signed_at: from })
  }
}

type Sat = { id: string; day: string }

const startOf = (day: string) => `${day}T10:00:00.000Z`

function addSession(write: Write, { id, kind, day }: Sat & { kind: Kind }, team: Team) {
  const isOver = day < team.today
  write('supervision_session', {
    id,
    organisation_id: team.organisation,
    type: kind,
    ...giverOf(kind, team),
    contract_id: kind === 'external' ? contractOf(team.number) : null,
    starts_at: startOf(day),
    ...hour,
    held_minutes: isOver ? hour.minutes : null,
    status: isOver ? 'held' : 'booked',
    restorative: kind === 'line' ? 0 : 1,
    made_by: team.lead,
    made_at: team.now,
    changed_at: team.now,
  })
}

function addSeat(write: Write, { id, worker, day }: Sat & { worker: number }, team: Team) {
  const isOver = day < team.today
  write('supervisee', {
    id: `seat-${id}-${worker}`,
    session_id: id,
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    status: isOver ? 'came' : 'booked',
    credited_minutes: isOver ? hour.minutes : null,
    confirmed_by: isOver ? 'self' : null,
    confirmed_at: isOver ? startOf(day) : null,
  })
}

function addCharge(write: Write, { id, day }: Sat, { number, today, now }: Team) {
  const isOver = day < today
  write('contract_charge', {
    session_id: id,
    contract_id: contractOf(number),
    starts_at: startOf(day),
    people: 1,
    minutes: hour.minutes,
    pence: 6500,
    state: isOver ? 'used' : 'booked',
    why: isOver ? 'held' : null,
    changed_at: now,
  })
}
