import type { Draw } from './graph.ts'
import type { Drawn } from './draw-work.ts'

const types = ['line', 'clinical', 'external', 'peer'] as const
const hour = { minutes: 60, every: 4, unit: 'week' as const }

/** Supervision inside and outside: sessions, what is brought and kept of them, and contracts. */
export function drawSessions(draw: Draw, drawn: Drawn, size: number) {
  const supervisors = drawSupervisors(draw, drawn)
  const contracts = drawContracts(draw, drawn, { supervisors, size })
  drawAgreements(draw, drawn, { supervisors, size })
  drawMeetings(draw, drawn, { supervisors, contracts, size })
}

type Supervisor = { id: string }
type Contract = { id: string }

function drawSupervisors(draw: Draw, { person, organisation }: Drawn): Supervisor[] {
  const { chance } = draw
  const supervisors = draw.fill('supervisor', 8, (id) => ({
    id,
    organisation_id: organisation(),
    person_id: chance.maybe(0.7, person),
    name: id,
    made_by: person(),
    made_at: draw.now,
    ended_at: draw.end(),
  }))
  draw.fill('calendar_feed', 6, (id) => ({
    id,
    person_id: person(),
    token_hash: id,
    made_at: draw.now,
  }))
  return supervisors
}

type Bought = { supervisors: Supervisor[]; size: number }

function drawContracts(draw: Draw, drawn: Drawn, { supervisors, size }: Bought): Contract[] {
  const { chance } = draw
  const { person, organisation, employment } = drawn
  const by = () => ({ made_by: person(), made_at: draw.now })
  const contracts = draw.fill('contract', 8, (id) => ({
    id,
    organisation_id: organisation(),
    supervisor_id: chance.of(supervisors).id,
    starts_on: draw.day(-90),
    confidentiality: draw.bytes(`terms of ${id}`),
    ended_at: draw.end(),
    ...by(),
  }))
  draw.rows.contract_terms = contracts.flatMap(({ id }) =>
    [-90, -10].map((from) => ({
      id: `terms of ${id} from ${from}`,
      contract_id: id,
      from_on: draw.day(from),
      ends_on: draw.day(chance.of([30, 60, 90])),
      rate_pence: 6000,
      credit_rule: 'full' as const,
      group_most: 4,
      notice_hours: 48,
      ...by(),
    })),
  )
  draw.fill('contract_purchase', 14, (id) => ({
    id,
    contract_id: chance.of(contracts).id,
    bought_on: draw.day(-80),
    minutes: chance.of([600, 1200, -60]),
    pence: 60_000,
    ...by(),
  }))
  draw.rows.contract_team = contracts.flatMap(({ id }, i) =>
    drawn.teams.flatMap((team, n) => ((i + n) % 3 ? [] : [{ contract_id: id, team_id: team.id }])),
  )
  draw.fill('contract_allocation', size, (id) => {
    const { id: employment_id, person_id } = employment()
    const contract_id = chance.of(contracts).id
    const until_on = Number(id.split('-').at(-1)) % 4 === 0 ? draw.day(-1) : null
    return { id, contract_id, employment_id, person_id, from_on: draw.day(-90), until_on, ...by() }
  })
  return contracts
}

function drawAgreements(draw: Draw, { person, employment }: Drawn, of: Bought) {
  const { chance } = draw
  const agreements = draw.fill('supervision_agreement', 2 * of.size, (id) => {
    const { id: employment_id, person_id, organisation_id } = employment()
    return {
      id,
      employment_id,
      person_id,
      organisation_id,
      number: Number(id.split('-').at(-1)),
      type: chance.of(types),
      status: chance.of(['proposed', 'in_force'] as const),
      supervisor_id: chance.maybe(0.4, () => chance.of(of.supervisors).id),
      ...hour,
      credit_rule: 'full' as const,
      keeps: 'full' as const,
      purpose: draw.bytes(`purpose of ${id}`),
      review_on: draw.day(90),
      proposed_by: person_id,
      proposed_at: draw.now,
      end_reason: 'other' as const,
    }
  })
  draw.rows.supervision_party = agreements.flatMap(({ id, person_id }) => [
    { agreement_id: id, capacity: 'worker' as const, person_id },
    { agreement_id: id, capacity: 'supervisor' as const, person_id: chance.maybe(0.8, person) },
  ])
}

type Meetings = { supervisors: Supervisor[]; contracts: Contract[]; size: number }

function drawMeetings(draw: Draw, drawn: Drawn, { supervisors, contracts, size }: Meetings) {
  const { chance } = draw
  const { person, organisation, employment, teams } = drawn
  const made = () => ({ made_by: person(), made_at: draw.now })
  const series = draw.fill('session_series', 6, (id) => ({
    id,
    organisation_id: organisation(),
    type: chance.of(types),
    every_weeks: 4,
    weekday: 2,
    first_on: draw.day(-30),
    at: '10:00',
    minutes: 60,
    ...made(),
  }))
  const sessions = draw.fill('supervision_session', 3 * size, (id) => ({
    id,
    organisation_id: organisation(),
    series_id: chance.maybe(0.3, () => chance.of(series).id),
    type: chance.of(types),
    giver_id: chance.maybe(0.6, person),
    supervisor_id: chance.maybe(0.5, () => chance.of(supervisors).id),
    starts_at: draw.at(chance.of([-9e8, -8.64e7, 8.64e7])),
    minutes: 60,
    place: 'video' as const,
    changed_at: draw.now,
    ...made(),
  }))
  const seats = new Set<string>()
  const people = draw.fill('supervisee', 5 * size, (id) => {
    const [session_id, job] = [chance.of(sessions).id, employment()]
    const seat = `${session_id} ${job.id}`
    if (seats.has(seat)) return null
    seats.add(seat)
    return { id, session_id, employment_id: job.id, person_id: job.person_id, support: 20 }
  })
  draw.fill('session_change', 2 * size, (id) => ({
    id,
    session_id: chance.of(sessions).id,
    what: 'moved' as const,
    by_side: 'service' as const,
    reason: 'room' as const,
    was_at: draw.now,
    at: draw.now,
  }))
  draw.rows.contract_charge = sessions.flatMap(({ id, starts_at }) =>
    chance.is(0.6)
      ? []
      : [
          {
            session_id: id,
            contract_id: chance.of(contracts).id,
            starts_at,
            people: 1,
            minutes: 60,
            pence: 6000,
            state: chance.of(['booked', 'used', 'released'] as const),
            changed_at: draw.now,
          },
        ],
  )
  draw.fill('support_default', 6, (id) => ({
    id,
    team_id: chance.of(teams).id,
    type: 'line' as const,
    ...hour,
    from_on: draw.day(-Number(id.split('-').at(-1))),
    ...made(),
  }))
  draw.fill('supervisor_link', 6, (id) => ({
    id,
    supervisor_id: chance.of(supervisors).id,
    purpose: 'join' as const,
    token_hash: id,
    made_at: draw.now,
    expires_at: draw.now,
  }))
  const mails = draw.rows.mail ?? []
  const toSupervisors = supervisors.map(({ id }) => ({
    id: `mail to ${id}`,
    dedupe_key: `mail to ${id}`,
    person_id: null,
    supervisor_id: id,
    session_id: chance.of(sessions).id,
    kind: 'invite' as const,
    things: 1,
    made_at: draw.now,
    next_try_at: draw.now,
  }))
  draw.rows.mail = [...mails, ...toSupervisors]
  drawBrought(draw, drawn, people)
}

type Seat = { id: string; session_id: string; employment_id: string; person_id: string }

/** By whom supervision may be given. */
const given = ['line', 'external', 'clinical']

function drawBrought(draw: Draw, { person }: Drawn, people: Seat[]) {
  const { chance } = draw
  const written = { made_at: draw.now, changed_at: draw.now }
  const of = ({ session_id, employment_id, person_id }: Seat) => ({
    session_id,
    employment_id,
    person_id,
  })
  type Bond = { employment_id: string; viewer_id: string; kind: string }
  const bonds = ((draw.rows.bond ?? []) as Bond[]).filter(({ kind }) => given.includes(kind))
  const near = (employment: string) => bonds.filter((bond) => bond.employment_id === employment)
  const prepared = new Set<string>()
  const preparations = people.flatMap((seat) => {
    const key = `${seat.session_id} ${seat.person_id}`
    if (prepared.has(key) || chance.is(0.3)) return []
    prepared.add(key)
    const [first] = near(seat.employment_id)
    const to = () =>
      first && chance.is(0.7) ? chance.of(near(seat.employment_id)).viewer_id : person()
    const id = `preparation of ${seat.id}`
    return [
      {
        id,
        ...of(seat),
        words: draw.bytes(`words of ${id}`),
        sent_to: chance.maybe(0.85, to),
        sent_at: chance.maybe(0.9, () => draw.at(chance.of([-9e8, -1, -1, 0, 1]))),
        taken_back_at: chance.maybe(0.4, () => draw.now),
        ...written,
      },
    ]
  })
  draw.rows.preparation = preparations
  draw.rows.preparation_item = preparations.flatMap(({ id, person_id }, i) => [
    { id: `topic of ${id}`, preparation_id: id, person_id, what: 'topic' as const, position: 1 },
    {
      id: `holding of ${id}`,
      preparation_id: id,
      person_id,
      what: 'holding' as const,
      record_id: `holding-${i % 20}`,
      position: 2,
    },
  ])
  drawKept(draw, people)
}

function drawKept(draw: Draw, people: Seat[]) {
  const { chance } = draw
  const records = people
    .filter((_, i) => i % 2 === 0)
    .map(({ id, session_id, employment_id, person_id }, i) => ({
      id: `record of ${id}`,
      session_id,
      employment_id,
      person_id,
      sealed_for: person_id,
      words: draw.bytes(`words of ${id}`),
      by_id: person_id,
      made_at: draw.at([0, -5e8, -9.5e9][i % 3]!),
      changed_at: draw.now,
    }))
  draw.rows.session_record = records
  const below = records.map(({ id, person_id, by_id }) => ({
    id: `below ${id}`,
    record_id: id,
    person_id,
    sealed_for: person_id,
    words: draw.bytes(`below ${id}`),
    by_id,
    made_at: draw.now,
  }))
  draw.rows.session_record_version = below.map((row) => ({ ...row, number: 1 }))
  draw.rows.session_comment = below.map((row) => ({ ...row, what: 'comment' as const }))
  const jobs = (draw.rows.employment ?? []) as {
    id: string
    person_id: string
    organisation_id: string
  }[]
  draw.rows.talking_point = jobs.map(({ id, person_id, organisation_id }) => ({
    id: `talking point of ${id}`,
    organisation_id,
    employment_id: id,
    person_id,
    by_id: person_id,
    words: draw.bytes(`point of ${id}`),
    added_at: draw.now,
  }))
  const supervisors = (draw.rows.supervisor ?? []) as { id: string }[]
  draw.rows.broken_confidence = people.slice(0, 12).map(({ id, ...seat }) => ({
    id: `broken for ${id}`,
    session_id: seat.session_id,
    employment_id: seat.employment_id,
    person_id: seat.person_id,
    supervisor_id: chance.of(supervisors).id,
    reason: 'adult' as const,
    told: 'gp' as const,
    worker_knows: chance.of([0, 1] as const),
    told_on: draw.day(0),
    at: draw.now,
  }))
}
