import type { Draw } from './graph.ts'
import type { Drawn } from './draw-work.ts'

type From = { alerts: { id: string }[]; size: number }
type Debrief = { id: string; team_id: string; organisation_id: string }

/** What obliges and what is brought to the end of the week: escalations, promises, debriefs, mail. */
export function drawDebriefs(draw: Draw, drawn: Drawn, { alerts, size }: From) {
  drawEscalations(draw, drawn, alerts)
  const debriefs = drawMeetings(draw, drawn, size)
  const assessments = drawAssessments(draw, drawn, size)
  drawItems(draw, drawn, { debriefs, size })
  const { chance } = draw
  draw.fill('action', 12 * size, (id) => {
    const job = drawn.employment()
    const about = chance.is(0.7)
    return {
      id,
      organisation_id: job.organisation_id,
      team_id: job.team_id,
      employment_id: about ? job.id : null,
      person_id: about ? job.person_id : null,
      owner_id: drawn.person(),
      for_id: chance.maybe(0.5, drawn.person),
      alert_id: chance.maybe(0.3, () => chance.of(alerts).id),
      debrief_id: chance.maybe(0.3, () => chance.of(debriefs).id),
      assessment_id: chance.maybe(0.2, () => chance.of(assessments).id),
      kind: 'other',
      what: draw.bytes(`what of ${id}`),
      due_on: draw.day(3),
      first_due_on: draw.day(1),
      made_by: drawn.person(),
      made_at: draw.now,
    }
  })
  drawPost(draw, drawn, size)
}

function drawEscalations(draw: Draw, { person }: Drawn, alerts: { id: string }[]) {
  const { chance } = draw
  const seen = new Set<string>()
  const steps = alerts.flatMap(({ id: alert_id }) =>
    [person(), person(), person()].map((to_id) => ({ alert_id, to_id })),
  )
  draw.rows.alert_escalation = steps
    .filter(({ alert_id, to_id }) => {
      const key = `${alert_id} ${to_id}`
      return !seen.has(key) && seen.add(key)
    })
    .map((step, n) => ({
      id: `escalation-${n}`,
      ...step,
      because: 'acknowledge',
      at: chance.of([draw.at(-1e7), draw.at(-1e7), draw.at(0), draw.at(1)]),
      answer_by: draw.day(2),
      taken_at: chance.maybe(0.4, () => draw.now),
      ended_at: chance.maybe(0.3, () => draw.now),
    }))
  draw.rows.alert_snooze = alerts.map(({ id: alert_id }) => ({
    id: `snooze of ${alert_id}`,
    alert_id,
    organisation_id: 'organisation-0',
    by_id: person(),
    at: draw.now,
    until_on: draw.day(4),
    reason: draw.bytes(`reason of ${alert_id}`),
  }))
}

function drawMeetings(draw: Draw, { persons, teams, person }: Drawn, size: number): Debrief[] {
  const { chance } = draw
  const made = { made_by: person(), made_at: draw.now }
  draw.rows.debrief_schedule = teams.map(({ id: team_id, organisation_id }) => {
    const day = { weekday: 5, at: '15:00', minutes: 25, from_on: draw.day(-80) }
    return { team_id, organisation_id, ...day, ...made }
  })
  draw.rows.debrief_rota = teams.map(({ id }) => ({
    team_id: id,
    position: 0,
    person_id: person(),
  }))
  const debriefs = draw.fill('debrief', 3 * size, (id) => {
    const { id: team_id, organisation_id } = chance.of(teams)
    const when = { held_on: draw.day(-Number(id.split('-')[1])), planned_at: draw.now }
    const state = chance.of(['planned', 'open', 'open', 'closed'] as const)
    const kind = chance.of(['weekly', 'daily', 'after_event', 'after_event', 'quarterly'] as const)
    const opened_at = state === 'planned' ? null : chance.of([draw.at(-1), draw.now, draw.at(1)])
    return { id, organisation_id, team_id, kind, ...when, state, opened_at, ...made }
  })
  draw.rows.debrief_attendance = debriefs.flatMap(({ id: debrief_id }) =>
    persons
      .filter(() => chance.is(0.2))
      .map(({ id: person_id }) => {
        const how = chance.of(['room', 'remote', 'away'] as const)
        return { debrief_id, person_id, how, joined_at: draw.now }
      }),
  )
  draw.rows.debrief_mood = debriefs.flatMap(({ id: debrief_id }) =>
    (['light', 'heavy'] as const).map((mood) => {
      return { debrief_id, moment: 'in' as const, mood, given: 1 + chance.below(4) }
    }),
  )
  draw.rows.debrief_theme = debriefs.flatMap(({ id: debrief_id }) =>
    (['risk', 'loss'] as const).map((theme) => ({ debrief_id, theme })),
  )
  return debriefs
}

function drawAssessments(draw: Draw, { teams, person }: Drawn, size: number) {
  const { chance } = draw
  const assessments = draw.fill('stress_assessment', size, (id) => {
    const { id: team_id, organisation_id } = chance.of(teams)
    const days = { made_on: draw.day(-30), next_on: draw.day(335) }
    return { id, team_id, organisation_id, ...days, made_by: person(), made_at: draw.now }
  })
  draw.rows.stress_area = assessments.map(({ id: assessment_id }) => {
    const hazards = draw.bytes(`hazards of ${assessment_id}`)
    return { assessment_id, area: 'demands' as const, hazards }
  })
  return assessments
}

function drawItems(
  draw: Draw,
  { employments, person }: Drawn,
  { debriefs, size }: { debriefs: Debrief[]; size: number },
) {
  const { chance } = draw
  const inTeams = employments.filter(({ team_id }) => team_id !== null)
  draw.fill('carrying_item', 14 * size, (id) => {
    const { id: employment_id, person_id, team_id, organisation_id } = chance.of(inTeams)
    const at = debriefs.filter((each) => each.team_id === team_id)
    const answered = at.length > 0 && chance.is(0.5)
    return {
      id,
      organisation_id,
      team_id: team_id!,
      person_id,
      employment_id,
      debrief_id: answered ? chance.of(at).id : null,
      source: 'own',
      words: draw.bytes(`words of ${id}`),
      offered_by: chance.maybe(0.3, person),
      brought_at: chance.maybe(0.7, () => chance.of([draw.at(-1), draw.now, draw.at(1)])),
      withdrawn_at: chance.maybe(0.2, () => draw.now),
      second_id: chance.maybe(0.3, person),
      ask_first: draw.bytes(`first of ${id}`),
      added_at: draw.now,
    }
  })
}

function drawPost(draw: Draw, { person }: Drawn, size: number) {
  draw.fill('notice', 3 * size, (id) => {
    const when = { made_at: draw.now, from_at: draw.now }
    return { id, dedupe_key: id, person_id: person(), what: 'TEAM', urgency: 'digest', ...when }
  })
  draw.fill('mail', 3 * size, (id) => {
    const when = { made_at: draw.now, next_try_at: draw.now }
    return { id, dedupe_key: id, person_id: person(), kind: 'digest', things: 2, ...when }
  })
}
