import type Sqlite from 'better-sqlite3'
import { templates } from '../../src/agreements/templates.ts'
import { defaultWorkingHours, writeWorkingHours } from '../../src/people/working-hours.ts'
import type { Opener } from '../../src/privacy/vault.ts'
import { addDays, londonDay, weekOf } from '../../src/time/london.ts'

export type Size = { teams: number; workers: number; weeks: number }

type Given = { sealers: Opener[]; now: string }

/** Held now by each worker, and how many more ended in the year. */
const open = 11
const over = 14

const kinds = ['team', 'lead', 'worker', 'job', 'holding', 'contact', 'agreement', 'check'] as const

/** As long and as ordered as real ids, and known beforehand. */
const idOf = (kind: (typeof kinds)[number], n: number) =>
  `019a0000-0000-700${kinds.indexOf(kind)}-8000-${n.toString(16).padStart(12, '0')}`

export const leadOf = (team: number) => idOf('lead', team)
export const workerOf = (worker: number) => idOf('worker', worker)
const jobOf = (worker: number) => idOf('job', worker)
const agreementOf = (worker: number) => idOf('agreement', worker)
export const checkInOf = (worker: number, ago: number) => idOf('check', worker * 100 + ago)

type Row = Record<string, unknown>

/**
 * Teams with a year of work, written straight into the file in one transaction: for each worker
 * 25 holdings with a contact a week for as long as they were held, and a check-in a week.
 */
export function fill(db: Sqlite.Database, size: Size, given: Given): number {
  db.pragma('synchronous = OFF')
  const write = writer(db)
  const today = londonDay(given.now)
  db.transaction(() => {
    write('organisation', { id: 'org', name: 'Bench PCN', kind: 'pcn', created_at: given.now })
    for (let team = 0; team < size.teams; team++) {
      addTeam(write, team, { ...size, ...given, today })
    }
  })()
  db.exec('analyze')
  db.pragma('wal_checkpoint(TRUNCATE)')
  return write.rows()
}

type Write = ReturnType<typeof writer>
type Around = Size & Given & { today: string }

function writer(db: Sqlite.Database) {
  const statements = new Map<string, Sqlite.Statement>()
  let rows = 0
  const write = (table: string, row: Row) => {
    let statement = statements.get(table)
    if (!statement) {
      const names = Object.keys(row)
      statement = db.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      statements.set(table, statement)
    }
    statement.run(...Object.values(row))
    rows += 1
  }
  return Object.assign(write, { rows: () => rows })
}

function addTeam(write: Write, team: number, around: Around) {
  const [id, lead] = [idOf('team', team), leadOf(team)]
  write('team', { id, organisation_id: 'org', name: `Team ${team}`, site: 5 })
  const leading = { id: lead, job: jobOf(1_000_000 + team), name: `Lena Hart ${team}`, leads: true }
  addPerson(write, { ...leading, team: id }, around)
  for (let i = 0; i < around.workers; i++) {
    addWorker(write, team * around.workers + i, { ...around, team: id, lead })
  }
}

type Person = { id: string; job: string; name: string; team: string; leads?: boolean }

function addPerson(write: Write, { id, job, name, team, leads }: Person, { now, today }: Around) {
  write('person', { id, name, created_at: now })
  write('employment', {
    id: job,
    person_id: id,
    organisation_id: 'org',
    team_id: team,
    job: leads ? 'lead' : 'link_worker',
    holds: leads ? 0 : 1,
    weekly_hours: 37.5,
    working_hours: writeWorkingHours(defaultWorkingHours),
    started_in_role: addDays(today, -700),
    from_on: addDays(today, -700),
  })
}

const names = ['Alma', 'Bea', 'Colm', 'Dilys', 'Edwin', 'Fay', 'Gwil', 'Hale', 'Idris']

function addWorker(write: Write, worker: number, around: Around & { team: string; lead: string }) {
  const [person, job] = [workerOf(worker), jobOf(worker)]
  const name = `${names[worker % names.length]} Field ${worker}`
  addPerson(write, { id: person, job, name, team: around.team }, around)
  write('bond', {
    id: `line-${worker}`,
    employment_id: job,
    viewer_id: around.lead,
    kind: 'line',
    from_at: `${addDays(around.today, -400)}T00:00:00.000Z`,
  })
  addAgreement(write, worker, around)
  const holdings = open + over
  for (let i = 0; i < holdings; i++) addHolding(write, worker, i, around)
  addReadings(write, worker, around)
  for (let week = 0; week < around.weeks; week++) addCheckIn(write, worker, week, around)
}

function addAgreement(
  write: Write,
  worker: number,
  { now, today, sealers, lead }: Around & { lead: string },
) {
  const id = agreementOf(worker)
  const person_id = workerOf(worker)
  write('agreement', {
    id,
    employment_id: jobOf(worker),
    person_id,
    organisation_id: 'org',
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

/** Open ones began in the last twelve weeks; the others ended somewhere in the year. */
function addHolding(
  write: Write,
  worker: number,
  i: number,
  { today, now, weeks, sealers }: Around,
) {
  const id = idOf('holding', worker * 100 + i)
  const isOpen = i < open
  const last = isOpen ? 0 : 3 + Math.floor(((i - open) * (weeks - 16)) / over)
  const length = isOpen ? 2 + i : 8 + (i % 5)
  const since = addDays(today, -7 * (last + length))
  const ended = isOpen ? null : addDays(today, -7 * last)
  write('holding', {
    id,
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    ref: `H${String(i).padStart(5, '0')}`,
    label: sealers[worker]!.seal('holding', 'label', id, labels[i % labels.length]!),
    opened_on: since,
    held_since: since,
    for_waiting: 1,
    waiting_list: 1,
    waiting_for: 'housing',
    intensity: i % 3 === 0 ? 'active' : 'light',
    risk: i === 4 && isOpen ? 'some' : 'none_known',
    risk_since: since,
    status: isOpen ? 'open' : 'closed',
    status_since: ended ?? since,
    ended_on: ended,
    end_reason: ended && 'goals_met',
    created_at: now,
    changed_at: now,
  })
  if (i % 3 === 1) addCoHolder(write, id, worker, { today, now })
  for (let week = last; week < last + length; week++) {
    addContact(write, idOf('contact', (worker * 100 + i) * 100 + week), {
      holding: id,
      worker,
      day: addDays(today, -7 * week - 1 - (i % 5)),
    })
  }
}

const labels = [
  'Blue door',
  'Allotment',
  'Two cats',
  'Night bus',
  'Old radio',
  'Stone wall',
  'Kite',
]

function addCoHolder(
  write: Write,
  holding: string,
  worker: number,
  { today, now }: { today: string; now: string },
) {
  write('co_holder', {
    id: `co-${holding}`,
    holding_id: holding,
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    role: 'gp',
    spoken_on: addDays(today, -9),
    from_at: now,
  })
}

function addContact(
  write: Write,
  id: string,
  { holding, worker, day }: { holding: string; worker: number; day: string },
) {
  const at = `${day}T10:15:00.000Z`
  write('contact', {
    id,
    holding_id: holding,
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    at,
    minutes: 25,
    medium: 'phone',
    chosen_by: 'person',
    kind: 'holding',
    out_of_hours: 0,
    made_at: at,
  })
}

function addReadings(write: Write, worker: number, { now }: Around) {
  const readings = [
    ['held', open, 12, 15],
    ['points', 22, 24, 30],
    ['sessions', 8, 6, 8],
    ['span', 12, 14, 20],
    ['alone', 0, null, 0],
    ['hours', 0, 1, 2],
  ]
  for (const [metric, value, near, past] of readings) {
    const level = near !== null && Number(value) >= Number(near) ? 'near' : 'room'
    const agreement_id = agreementOf(worker)
    const kept = { metric, value, near, past, level, agreement_id, judged_at: now }
    write('load_reading', { employment_id: jobOf(worker), ...kept })
  }
  if (worker % 3 === 0) {
    write('alert', {
      id: `alert-${worker}`,
      person_id: workerOf(worker),
      employment_id: jobOf(worker),
      organisation_id: 'org',
      code: 'SESSIONS',
      cause_key: 'SESSIONS',
      kind: 'work',
      level: 'near',
      value: 8,
      near: 6,
      past: 8,
      raised_at: now,
      visible_at: now,
      acknowledge_by: now.slice(0, 10),
    })
  }
}

function addCheckIn(write: Write, worker: number, ago: number, { today, now }: Around) {
  const week = addDays(weekOf(today), -7 * ago)
  write('check_in', {
    id: checkInOf(worker, ago),
    person_id: workerOf(worker),
    week,
    felt_load: ago % 4 === 0 ? 'light' : 'manageable',
    evenings: '0',
    list_right: 'yes',
    carrying: 'no',
    contact_wanted: 'no',
    sharing: 'only_me',
    made_at: ago === 0 ? now : `${week}T15:00:00.000Z`,
    changed_at: ago === 0 ? now : `${week}T15:00:00.000Z`,
  })
}
