import type { SessionType } from '../../database/schema.ts'
import { newId } from '../../database/ids.ts'
import { addDays } from '../../time/london.ts'
import { minutesAfter } from '../../time/instants.ts'
import { addSupervisor, begun, there } from './add-supervisors.ts'
import { daysOfHistory, momentOf } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import {
  notes,
  points,
  rhythms,
  supervisors,
  type Rhythm,
  type SupervisorKey,
} from './supervised.ts'
import { lastDayAtWork } from './working-weeks.ts'

type Keys = SupervisorKey[]

/** Supervision inside and outside, from the first day on and booked for the weeks to come. */
export async function addSupervision(loading: Loading, pending: Pending) {
  for (const key of Object.keys(supervisors) as Keys) await addSupervisor(loading, pending, key)
  for (const rhythm of rhythms) {
    await addAgreement(loading, pending, rhythm)
    // The oldest is from before the contract: nobody begins with a gap.
    for (let turn = -1; turn < 5; turn++) addSession(loading, pending, { ...rhythm, turn })
  }
  await addPoints(loading, pending)
  await addNotes(loading, pending)
}

const idsOf = (loading: Loading, of: EmploymentKey) => ({
  employment_id: loading.employments[of],
  person_id: loading.people[employments[of].person],
})

const since = (loading: Loading, { of }: Rhythm) =>
  loading.calendar.daysAgo(Math.min(daysOfHistory, employments[of].inRole))

const weeks = ({ every = 4 }: Rhythm) => every

/** The nth one back, on a day they work; -1 is the one to come. */
const dayOf = ({ calendar }: Loading, rhythm: Rhythm, turn: number) =>
  lastDayAtWork(
    employments[rhythm.of].pattern,
    calendar.daysAgo(rhythm.last + 7 * weeks(rhythm) * turn),
  )

/** So that each session falls due on the day it was. */
function agreedFrom(loading: Loading, rhythm: Rhythm) {
  const begins = since(loading, rhythm)
  const days = [3, 2, 1, 0].map((turn) => dayOf(loading, rhythm, turn))
  const from = addDays(
    days.find((day) => day >= begins)!,
    1 - 7 * weeks(rhythm),
  )
  const started = loading.calendar.daysAgo(employments[rhythm.of].inRole)
  return from > started ? from : started
}

const isRestorative = (type: SessionType) => type === 'external'

async function addAgreement(loading: Loading, pending: Pending, rhythm: Rhythm) {
  const { of, type, by, minutes } = rhythm
  const [id, giver] = [newId(), by(0)]
  const organisation_id = loading.organisations[employments[of].of]
  const sealer = await loading.sealer(organisation_id)
  const at = momentOf(agreedFrom(loading, rhythm), '09:00')
  const supervisor = 'supervisor' in giver ? giver.supervisor : null
  const person = 'person' in giver ? giver.person : null
  pending.add('supervision_agreement', there, {
    id,
    ...idsOf(loading, of),
    organisation_id,
    number: ['line', 'clinical', 'external'].indexOf(type) + 1,
    type,
    status: 'in_force',
    giver_id: person && loading.people[person],
    supervisor_id: supervisor && loading.supervisors[supervisor],
    every: weeks(rhythm),
    unit: 'week',
    first_every: null,
    minutes,
    normative: isRestorative(type) ? 0 : 1,
    formative: type === 'line' ? 0 : 1,
    restorative: isRestorative(type) ? 1 : 0,
    credit_rule: 'bacp',
    keeps: type === 'line' ? 'full' : 'log',
    purpose: sealer.seal('supervision_agreement', 'purpose', id, purposes[type] ?? ''),
    review_on: addDays(since(loading, rhythm), 364),
    proposed_by: loading.people[employments[of].person],
    proposed_at: at,
    in_force_at: at,
  })
  const signed = { agreement_id: id, signed_at: at, signed_how: 'here' as const }
  const by_id = person ?? (supervisor && supervisors[supervisor].person)
  pending.add('supervision_party', there, {
    ...signed,
    capacity: 'worker',
    person_id: loading.people[employments[of].person],
  })
  pending.add('supervision_party', there, {
    ...signed,
    capacity: 'supervisor',
    person_id: by_id && loading.people[by_id],
    ...(!by_id && { signed_how: 'paper', kept_by: loading.people.ruth }),
  })
  if (!supervisor) return
  const capacity = 'employer' as const
  pending.add('supervision_party', there, { ...signed, capacity, person_id: loading.people.ruth })
  pending.add('contract_allocation', there, {
    id: newId(),
    contract_id: loading.contracts[supervisor],
    ...idsOf(loading, of),
    from_on: since(loading, rhythm),
    made_by: loading.people.ruth,
    made_at: at,
  })
}

const purposes: Partial<Record<SessionType, string>> = {
  line: 'To look at the work together, and at what gets in its way.',
  clinical: 'To talk about risk, and who stands beside whom.',
  external: 'Room to put down what the work leaves behind.',
}

type Turn = Rhythm & { turn: number }

function addSession(loading: Loading, pending: Pending, rhythm: Turn) {
  const { of, type, by, last, minutes, at: time, turn } = rhythm
  const { people } = loading
  const day = dayOf(loading, rhythm, turn)
  if (day < loading.calendar.daysAgo(employments[of].inRole)) return
  const [id, starts_at, giver] = [newId(), momentOf(day, time), by(last + 7 * weeks(rhythm) * turn)]
  const supervisor = 'supervisor' in giver ? giver.supervisor : null
  const bought = day < begun(loading) ? null : supervisor
  const isOver = turn >= 0
  const status = isOver ? 'held' : 'booked'
  const booked = { made_by: people.ruth, made_at: momentOf(begun(loading), '10:00') }
  const ended = isOver ? minutesAfter(starts_at, minutes) : booked.made_at
  pending.add('supervision_session', there, {
    id,
    organisation_id: loading.organisations[supervisor ? 'lantern' : employments[of].of],
    type,
    giver_id: 'person' in giver ? people[giver.person] : null,
    supervisor_id: supervisor && loading.supervisors[supervisor],
    contract_id: bought && loading.contracts[bought],
    starts_at,
    minutes,
    place: supervisor ? 'video' : 'room',
    status,
    normative: isRestorative(type) ? 0 : 1,
    formative: type === 'line' ? 0 : 1,
    restorative: isRestorative(type) ? 1 : 0,
    changed_at: ended,
    ...booked,
  })
  pending.add('supervisee', there, {
    id: newId(),
    session_id: id,
    ...idsOf(loading, of),
    status: isOver ? 'came' : 'booked',
    ...(isOver && {
      credited_minutes: minutes,
      confirmed_by: 'giver',
      confirmed_at: ended,
    }),
  })
  if (bought) {
    pending.add('contract_charge', there, {
      session_id: id,
      contract_id: loading.contracts[bought],
      starts_at,
      people: 1,
      minutes,
      pence: supervisors[bought].pence,
      state: isOver ? 'used' : 'booked',
      why: isOver ? 'held' : null,
      changed_at: ended,
    })
  }
  if (type === 'line' && turn === 0) loading.oneToOnes.set(of, { id, ended })
}

async function addPoints(loading: Loading, pending: Pending) {
  for (const [of, by, text] of points) {
    const id = newId()
    const organisation_id = loading.organisations[employments[of].of]
    const sealer = await loading.sealer(organisation_id)
    pending.add('talking_point', there, {
      id,
      organisation_id,
      ...idsOf(loading, of),
      by_id: loading.people[by],
      words: sealer.seal('talking_point', 'words', id, text),
      added_at: momentOf(loading.calendar.workingDaysAgo(2), '15:20'),
    })
  }
}

async function addNotes(loading: Loading, pending: Pending) {
  for (const [of, text] of notes) {
    const meeting = loading.oneToOnes.get(of)
    if (!meeting) continue
    const [id, sealed_for] = [newId(), loading.organisations[employments[of].of]]
    const sealer = await loading.sealer(sealed_for)
    pending.add('session_record', there, {
      id,
      session_id: meeting.id,
      ...idsOf(loading, of),
      sealed_for,
      words: sealer.seal('session_record', 'words', id, text),
      by_id: loading.people.priya,
      giver_agreed_at: meeting.ended,
      worker_agreed_at: meeting.ended,
      made_at: meeting.ended,
      changed_at: meeting.ended,
    })
  }
}
