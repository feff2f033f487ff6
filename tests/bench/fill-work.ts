import { addDays, weekOf } from '../../src/time/london.ts'
import type { Around } from './fill.ts'
import { agreementOf, checkInOf, holdingOf, idOf, jobOf, workerOf, type Write } from './rows.ts'

/** Held now by each worker, and how many more ended in the year. */
const open = 11
const over = 14
export const perWorker = open + over

/** Open ones began in the last twelve weeks; the others ended somewhere in the year. */
export function addHolding(
  write: Write,
  worker: number,
  i: number,
  { today, now, weeks, sealers }: Around,
) {
  const id = holdingOf(worker, i)
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
  if (i % 3 === 1) addCoHolder(write, id, worker, { today, now, colleague: i % 2 === 1 })
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
  { today, now, colleague }: { today: string; now: string; colleague: boolean },
) {
  write('co_holder', {
    id: `co-${holding}`,
    holding_id: holding,
    employment_id: jobOf(worker),
    person_id: workerOf(worker),
    role: colleague ? 'link_worker' : 'gp',
    co_person_id: colleague ? workerOf(worker % 8 === 7 ? worker - 1 : worker + 1) : null,
    spoken_on: addDays(today, -9),
    accepted_at: now,
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

export function addReadings(
  write: Write,
  worker: number,
  { now, organisation }: Around & { organisation: string },
) {
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
      organisation_id: organisation,
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

/** A week's time in the community, and how the week ended. */
export function addWeek(
  write: Write,
  worker: number,
  ago: number,
  { today, now, team }: Around & { team: string },
) {
  const week = addDays(weekOf(today), -7 * ago)
  if (ago > 0) {
    write('time_block', {
      id: `time-${worker}-${ago}`,
      employment_id: jobOf(worker),
      person_id: workerOf(worker),
      spent_on: addDays(week, 1),
      minutes: 240,
      kind: 'community',
      made_at: now,
    })
  }
  if (ago === 0 || ago > 12) return
  for (const [metric, value, near, past] of [
    ['held', open, 12, 15],
    ['points', 22, 24, 30],
    ['share', 38, 40, 50],
  ]) {
    const judged = { metric, value, near, past, level: 'room', taken_at: now }
    write('load_snapshot', { employment_id: jobOf(worker), team_id: team, week, ...judged })
  }
}

export function addCheckIn(write: Write, worker: number, ago: number, { today, now }: Around) {
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
