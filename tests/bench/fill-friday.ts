import { addDays, weekOf } from '../../src/time/london.ts'
import type { Around } from './fill.ts'
import { debriefOf, idOf, jobOf, workerOf, type Write } from './rows.ts'

type Team = Pick<Around, 'today' | 'now' | 'weeks' | 'workers' | 'sealers'> & {
  organisation: string
  team: string
  lead: string
}

/**
 * A year of closed debriefs with two things brought to each, and one with eight there that is still
 * open from last week: this week's would keep check-ins as they are.
 */
export function addFridays(write: Write, team: number, around: Team) {
  for (let week = 0; week < around.weeks; week++) addDebrief(write, team, week, around)
  const workers = Array.from({ length: around.workers }, (_, i) => team * around.workers + i)
  for (const worker of workers) addItem(write, worker, 0, null, around)
}

function addDebrief(write: Write, team: number, week: number, around: Team) {
  const { today, now, organisation, lead, workers } = around
  const [id, day] = [debriefOf(team, week), addDays(weekOf(today), -1 - 7 * week)]
  const isOpen = week === 0
  write('debrief', {
    id,
    organisation_id: organisation,
    team_id: around.team,
    kind: 'weekly',
    held_on: day,
    planned_at: `${day}T00:00:00.000Z`,
    state: isOpen ? 'open' : 'closed',
    step: isOpen ? 'carrying' : 'close',
    facilitator_id: lead,
    opened_at: `${day}T00:00:00.000Z`,
    opened_by: lead,
    closed_at: isOpen ? null : `${day}T00:30:00.000Z`,
    made_at: now,
  })
  for (let i = -1; i < workers; i++) {
    const person_id = i < 0 ? lead : workerOf(team * workers + i)
    const there = { how: 'room', joined_at: `${day}T00:00:00.000Z` }
    write('debrief_attendance', { debrief_id: id, person_id, ...there })
  }
  if (isOpen) return
  for (const i of [0, 1]) addItem(write, team * workers + i, week, id, around)
}

function addItem(
  write: Write,
  worker: number,
  week: number,
  debrief: string | null,
  { today, organisation, team, lead, sealers }: Team,
) {
  const id = idOf('item', worker * 100 + week)
  const at = `${addDays(today, -7 * week)}T00:00:00.000Z`
  const over = debrief !== null
  write('carrying_item', {
    id,
    organisation_id: organisation,
    team_id: team,
    person_id: workerOf(worker),
    employment_id: jobOf(worker),
    debrief_id: debrief,
    source: 'own',
    words: sealers[worker]!.seal('carrying_item', 'words', id, 'A call that stayed with me'),
    brought_at: at,
    added_at: at,
    answer: over ? 'co_hold' : null,
    second_id: over ? lead : null,
    agreed_at: over ? at : null,
    answered_at: over ? at : null,
  })
}
