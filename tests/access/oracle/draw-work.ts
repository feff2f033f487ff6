import type { Draw } from './graph.ts'
import type { drawPeople } from './draw-people.ts'
import { drawAlerts } from './draw-alerts.ts'
import { drawAround, drawFeltWeeks, drawPlaces, drawTime } from './draw-around.ts'

export type Drawn = ReturnType<typeof drawPeople>

const roles = ['gp', 'nurse', 'mental_health_practitioner', 'care_coordinator'] as const
const others = ['charity', 'link_worker', 'lead', 'other'] as const

export function drawWork(draw: Draw, drawn: Drawn, size: number) {
  const { chance } = draw
  const holdings = drawHoldings(draw, drawn, size)
  const holding = () => chance.of(holdings)
  draw.fill('holding_change', 5 * size, (id) => ({
    id,
    holding_id: holding().id,
    at: draw.now,
    by_id: drawn.person(),
    what: 'risk',
    was: 'some',
    now: 'high',
  }))
  draw.fill('contact', 10 * size, (id) => {
    const { id: holding_id, employment_id, person_id } = holding()
    const note = draw.bytes(`note of ${id}`)
    const more = { at: draw.now, minutes: 20, medium: 'phone', made_at: draw.now } as const
    return { id, holding_id, employment_id, person_id, note, ...more }
  })
  draw.fill('co_holder', 12 * size, (id) => {
    const { id: holding_id, employment_id, person_id } = holding()
    return {
      id,
      holding_id,
      employment_id,
      person_id,
      role: chance.of([...roles, ...others]),
      co_person_id: chance.maybe(0.7, drawn.person),
      name: draw.bytes(`name of ${id}`),
      shares: draw.bytes(`shares of ${id}`),
      kind: chance.of(['beside', 'beside', 'cover']),
      from_at: draw.begin(),
      ended_at: draw.end(),
    }
  })
  drawAround(draw, drawn, { holding, size })
  drawTime(draw, drawn, size)
  drawPlaces(draw, drawn)
  drawReadings(draw, drawn)
  drawAgreements(draw, drawn, size)
  drawAlerts(draw, drawn, size)
  drawFeltWeeks(draw, drawn)
}

function drawHoldings(draw: Draw, { employment }: Drawn, size: number) {
  const { chance } = draw
  return draw.fill('holding', 9 * size, (id) => {
    const { id: employment_id, person_id } = employment()
    return {
      id,
      employment_id,
      person_id,
      ref: id,
      label: draw.bytes(`label of ${id}`),
      note: draw.bytes(`note of ${id}`),
      way_back: draw.bytes(`way back of ${id}`),
      step_down: draw.bytes(`steps of ${id}`),
      sessions_reason: draw.bytes(`sessions of ${id}`),
      opened_on: draw.day(-40),
      held_since: draw.day(-40),
      intensity: 'active',
      risk: chance.of(['none_known', 'none_known', 'some', 'high'] as const),
      risk_since: draw.day(-3),
      status: chance.of(['open', 'open', 'closed'] as const),
      status_since: draw.day(-40),
      created_at: draw.now,
      changed_at: draw.now,
    }
  })
}

function drawReadings(draw: Draw, { employments }: Drawn) {
  const metrics = ['held', 'points', 'alone'] as const
  draw.rows.load_reading = employments.flatMap(({ id: employment_id }) =>
    metrics
      .filter(() => draw.chance.is(0.7))
      .map((metric) => {
        const value = draw.chance.below(30)
        return { employment_id, metric, value, level: 'near' as const, judged_at: draw.now }
      }),
  )
}

function drawAgreements(draw: Draw, { employments, person }: Drawn, size: number) {
  const { chance } = draw
  const agreements = draw.fill('agreement', 5 * size, (id) => {
    const { id: employment_id, person_id, organisation_id } = chance.of(employments)
    return {
      id,
      employment_id,
      person_id,
      organisation_id,
      number: Number(id.split('-')[1]),
      status: chance.of(['proposed', 'in_force', 'replaced', 'withdrawn'] as const),
      site: 5,
      review_calls: 'off',
      reason: draw.bytes(`reason of ${id}`),
      review_on: draw.day(40),
      proposed_by: person_id,
      proposed_at: draw.now,
    }
  })
  const ofEach = <Row>(make: (agreement_id: string) => Row) => agreements.map(({ id }) => make(id))
  draw.rows.agreement_element = ofEach((agreement_id) => {
    const words = draw.bytes(`words of ${agreement_id}`)
    return { agreement_id, element: 'caseload', position: 1, words }
  })
  draw.rows.agreement_review = agreements.map((each) => ({
    id: `review of ${each.id}`,
    agreement_id: each.id,
    employment_id: each.employment_id,
    organisation_id: each.organisation_id,
    reviewed_on: draw.day(-2),
    next_on: draw.day(80),
    outcome: 'keep',
    words: draw.bytes(`review of ${each.id}`),
    by_id: each.person_id,
    made_at: draw.now,
  }))
  draw.rows.agreement_limit = ofEach((id) => ({ agreement_id: id, metric: 'held', near: 12 }))
  draw.rows.agreement_party = agreements.flatMap(({ id: agreement_id }) => {
    const named = new Set(Array.from({ length: 1 + chance.below(4) }, person))
    const capacity = chance.of(['manager', 'clinical', 'line'] as const)
    return [...named].map((person_id) => ({ agreement_id, person_id, capacity }))
  })
}
