import { Chance } from './chance.ts'
import type { Draw } from './graph.ts'
import type { Drawn } from './draw-work.ts'

type Holding = { id: string; employment_id: string; person_id: string }
type From = { holding: () => Holding; size: number }

/** What is kept about a holding: looks back, handovers and questions to a clinical lead. */
export function drawAround(draw: Draw, drawn: Drawn, { holding, size }: From) {
  const { chance } = draw
  draw.fill('holding_review', 4 * size, (id) => {
    const { id: holding_id, employment_id, person_id } = holding()
    const on = { reviewed_on: draw.day(-3), made_at: draw.now }
    const said = { answer: 'still_right', sessions: 3, note: draw.bytes(`review ${id}`) } as const
    return { id, holding_id, employment_id, person_id, ...on, ...said }
  })
  draw.fill('handover', 5 * size, (id) => {
    const { id: holding_id, employment_id, person_id } = holding()
    const to = drawn.employment()
    return {
      id,
      holding_id,
      employment_id,
      person_id,
      to_employment_id: to.id,
      // Now and then someone who has not that job.
      to_id: chance.is(0.1) ? drawn.person() : to.person_id,
      asked_by: person_id,
      asked_at: draw.now,
      label: draw.bytes(`label of ${id}`),
      message: draw.bytes(`message of ${id}`),
      // Only one may wait for an answer about each holding.
      status: chance.of(['accepted', 'accepted', 'declined', 'withdrawn'] as const),
      answer: draw.bytes(`answer of ${id}`),
    }
  })
  draw.fill('advice_request', 10 * size, (id) => {
    const { id: holding_id, employment_id, person_id } = holding()
    const words = { label: draw.bytes(`label of ${id}`), question: draw.bytes(`asked in ${id}`) }
    return {
      id,
      holding_id,
      employment_id,
      person_id,
      to_id: draw.chance.is(0.6) ? clinicianOf(draw, employment_id, drawn) : drawn.person(),
      ...words,
      asked_at: draw.now,
      answer: draw.bytes(`answer of ${id}`),
      withdrawn_at: chance.maybe(0.3, () => draw.now),
    }
  })
}

type Bond = { employment_id: string; viewer_id: string; kind: string }

/** Somebody who is, was or will be the clinical lead there, if anyone is. */
function clinicianOf({ rows, chance }: Draw, employment: string, { person }: Drawn): string {
  const bonds = (rows.bond ?? []) as Bond[]
  const there = bonds.filter(
    (each) => each.employment_id === employment && each.kind === 'clinical',
  )
  return there.length > 0 ? chance.of(there).viewer_id : person()
}

export function drawTime(draw: Draw, { employment }: Drawn, size: number) {
  draw.fill('leave', 3 * size, (id) => {
    const { id: employment_id, person_id } = employment()
    const days = { from_on: draw.day(-3), until_on: draw.day(3), made_at: draw.now }
    return { id, employment_id, person_id, ...days }
  })
  draw.fill('time_block', 3 * size, (id) => {
    const { id: employment_id, person_id } = employment()
    const spent = { spent_on: draw.day(-3), minutes: 60, kind: 'groups' } as const
    const note = draw.bytes(`note of ${id}`)
    return { id, employment_id, person_id, ...spent, note, made_at: draw.now }
  })
  draw.fill('stretch', 3 * size, (id) => {
    const { id: employment_id, person_id, organisation_id } = employment()
    const days = { from_on: draw.day(-3), until_on: draw.day(30), made_at: draw.now }
    const said = { element: 'sessions', reason: draw.bytes(`reason of ${id}`) }
    return { id, employment_id, person_id, organisation_id, made_by: person_id, ...days, ...said }
  })
}

/** What belongs to a team or an organisation, and to nobody in it. */
export function drawPlaces(draw: Draw, { employments, person, organisation }: Drawn) {
  const teams = [...new Set(employments.flatMap(({ team_id }) => team_id ?? []))]
  const orgs = [...new Set(Array.from({ length: 12 }, organisation))]
  draw.rows.service_gap = teams.map((team_id) => ({
    id: `gap of ${team_id}`,
    organisation_id: organisation(),
    team_id,
    need: 'housing',
    area: 'By the quay',
    opened_on: draw.day(-40),
  }))
  draw.rows.load_weights = teams.map((team_id) => {
    const weights = { light: 1, active: 2, intensive: 4, complex: 1, some_risk: 1, high_risk: 2 }
    const made = { from_on: draw.day(-40), made_by: person(), made_at: draw.now }
    return { id: `weights of ${team_id}`, team_id, ...weights, shared: -1, ...made }
  })
  draw.rows.practice = orgs.map((organisation_id) => {
    return { id: `practice of ${organisation_id}`, organisation_id, name: 'The surgery' }
  })
  draw.rows.employer_statement = orgs.map((organisation_id) => {
    const made = { made_by: person(), made_at: draw.now }
    return { organisation_id, words: 'Holding is work.', ...made }
  })
  draw.rows.employer_check = orgs.map((organisation_id) => {
    const checked = { checked_on: draw.day(-9), checked_by: person() }
    return { organisation_id, item: 'job_description', answer: 'partly', ...checked }
  })
  const steady = new Chance(employments.length)
  // Sixes stay together, wherever they work now; here and there somebody is new, away or elsewhere.
  draw.rows.load_snapshot = employments.flatMap(({ id: employment_id }, i) =>
    [7, 14, 21, 28, 35, 42].flatMap((ago) => {
      if (steady.is(0.003)) return []
      const team_id = steady.is(0.003) ? null : teams[Math.floor(i / 6) % teams.length]!
      const judged = { near: 12, past: 15, level: 'near', taken_at: draw.now, team_id }
      const then = { employment_id, week: draw.day(-ago), ...judged }
      const rows = [
        { ...then, metric: 'held', value: 2 + i },
        { ...then, metric: 'points', value: 3 * i },
      ]
      return steady.is(0.05) ? rows.slice(0, 1) : rows
    }),
  )
}

/** Most people say something in the weeks that are kept, so that some months can be told. */
export function drawFeltWeeks(draw: Draw, { employments }: Pick<Drawn, 'employments'>) {
  const steady = new Chance(employments.length)
  const drawn = (draw.rows.check_in ?? []) as { person_id: string; week: string }[]
  const there = new Set(drawn.map(({ person_id, week }) => `${person_id} ${week}`))
  const persons = [...new Set(employments.map(({ person_id }) => person_id))]
  const more = persons.flatMap((person_id) =>
    [7, 14, 21, 28, 35, 42].flatMap((ago) => {
      const week = draw.day(-ago)
      if (steady.is(0.1) || there.has(`${person_id} ${week}`)) return []
      const felt_load = steady.of(['manageable', 'heavy', 'rather_not_say', 'heavy'] as const)
      const evenings = steady.of(['0', '3', 'rather_not_say', null, '0'] as const)
      const made = { sharing: 'only_me', made_at: draw.now, changed_at: draw.now }
      return [{ id: `felt-${person_id}-${ago}`, person_id, week, felt_load, evenings, ...made }]
    }),
  )
  draw.rows.check_in = [...drawn, ...more]
}
