import type { Draw } from './graph.ts'
import { drawDebriefs } from './draw-debriefs.ts'
import type { Drawn } from './draw-work.ts'

const codes = {
  work: ['CASES', 'SUPERVISION_GAP', 'RISK_ALONE', 'RISK_ALONE', 'SUPERVISION_SHORT'],
  felt: ['FELT_HEAVY'],
  contact: ['CONTACT_WANTED', 'HELP_NOW'],
  team: [
    ...(['TEAM', 'OFFLOADED', 'DEBRIEF_MISSED', 'STRESS_ASSESSMENT_DUE'] as const),
    ...(['SUPERVISION_CANCELLED', 'HOURS_LOW'] as const),
  ],
} as const

export function drawAlerts(draw: Draw, drawn: Drawn, size: number) {
  const checkIns = drawCheckIns(draw, drawn, size)
  const alerts = drawAlertRows(draw, drawn, size)
  drawAround(draw, drawn, alerts)
  drawDebriefs(draw, drawn, { alerts, size })
  const { chance } = draw
  const about = alerts.flatMap(({ id, person_id }) => (person_id ? [{ id, person_id }] : []))
  draw.fill('share', 24 * size, (id) => {
    const what = chance.of(['check_in', 'felt_alert', 'plan_section', 'excerpt'] as const)
    const own = { check_in: checkIns, felt_alert: about, ...writtenBy(draw) }
    const other = chance.of([checkIns, about])
    const record = chance.of<Owned>(chance.is(0.8) ? own[what] : other)
    return {
      id,
      what,
      record_id: record.id,
      // Now and then one that was not theirs to give.
      owner_id: chance.is(0.1) ? drawn.person() : record.person_id,
      // Mostly somebody who has, or had, to do with them.
      to_id: chance.is(0.7) ? besides(draw, record.person_id, drawn) : drawn.person(),
      from_at: draw.begin(),
      until_at: draw.end(),
      revoked_at: chance.maybe(0.3, () => draw.at(chance.of([-9e7, -1, 0, 1, 9e7]))),
    }
  })
}

type Owned = { id: string; person_id: string }

const writtenBy = ({ rows }: Draw) => ({
  plan_section: rows.plan_section as Owned[],
  excerpt: rows.excerpt as Owned[],
})

/** A viewer of one of this person's jobs, or the buddy their plan names. */
function besides({ rows, chance }: Draw, person: string, drawn: Drawn): string {
  const jobs = drawn.employments.filter((job) => job.person_id === person).map(({ id }) => id)
  const bonds = (rows.bond as { employment_id: string; viewer_id: string }[]).filter((bond) =>
    jobs.includes(bond.employment_id),
  )
  const plans = rows.wellness_plan as { person_id: string; buddy_id: string | null }[]
  const buddies = plans.flatMap((plan) => (plan.person_id === person ? (plan.buddy_id ?? []) : []))
  const all = [...bonds.map((bond) => bond.viewer_id), ...buddies]
  return all.length > 0 ? chance.of(all) : drawn.person()
}

function drawCheckIns(draw: Draw, { persons }: Drawn, size: number) {
  const { chance } = draw
  return draw.fill('check_in', 6 * size, (id) => ({
    id,
    person_id: chance.of(persons).id,
    week: draw.day(-7 * Number(id.split('-')[1])),
    felt_load: chance.of(['light', 'heavy', 'too_much'] as const),
    evenings: '2',
    list_right: 'yes',
    carrying: 'yes',
    contact_wanted: 'today',
    contact_person: chance.of(persons).id,
    sharing: 'words',
    sharing_with: chance.of(persons).id,
    note: draw.bytes(`note of ${id}`),
    made_at: draw.now,
    changed_at: draw.now,
  }))
}

function drawAlertRows(draw: Draw, { employment, person, organisation }: Drawn, size: number) {
  const { chance } = draw
  return draw.fill('alert', 14 * size, (id) => {
    const { id: employment_id, person_id, team_id } = employment()
    const kind = chance.of(['work', 'work', 'work', 'felt', 'contact', 'contact', 'team'] as const)
    if (kind === 'team' && !team_id) return null
    const named = chance.is(kind === 'contact' ? 0.7 : 0.3)
    return {
      id,
      person_id: kind === 'team' ? null : person_id,
      employment_id: kind === 'work' || (kind !== 'team' && chance.is(0.3)) ? employment_id : null,
      organisation_id: organisation(),
      team_id: team_id ?? null,
      code: chance.of(codes[kind]),
      cause_key: `cause of ${id}`,
      kind,
      level: chance.of(['notice', 'near', 'past'] as const),
      worker_only: chance.is(0.2) ? 1 : 0,
      value: 3,
      wanted_from: named ? person() : null,
      back_up_id: named ? chance.of([...bondedTo(draw, employment_id), person()]) : null,
      state: chance.of(['open', 'open', 'closed'] as const),
      raised_at: draw.at(-9e8),
      visible_at: chance.maybe(0.8, draw.begin),
      asked_at: chance.maybe(0.3, draw.begin),
      told_at: draw.now,
      acknowledged_at: chance.maybe(0.3, () => draw.now),
      settlement_reason: `reason of ${id}`,
      settlement_by: person_id,
      within_since: draw.day(-2),
      manager_told_at: chance.maybe(0.5, draw.begin),
      back_up_at: chance.maybe(0.5, draw.begin),
      act_by: draw.day(3),
      snoozed_until: draw.day(2),
    }
  })
}

/** Most who stand in are bonded to the one who asks. */
const bondedTo = (draw: Draw, employment: string) =>
  (draw.rows.bond as { employment_id: string; viewer_id: string }[])
    .filter((bond) => bond.employment_id === employment)
    .map((bond) => bond.viewer_id)

function drawAround(draw: Draw, { person, organisation }: Drawn, alerts: { id: string }[]) {
  const some = () => alerts.filter(() => draw.chance.is(0.6)).map(({ id }) => id)
  draw.rows.alert_item = some().map((alert_id) => {
    return { alert_id, what: 'holding' as const, record_id: alert_id, joined_at: draw.now }
  })
  draw.rows.alert_event = some().map((alert_id) => {
    return { id: `event of ${alert_id}`, alert_id, at: draw.now, what: 'raised' }
  })
  draw.rows.alert_context = some().map((alert_id) => {
    const context = draw.bytes(`context of ${alert_id}`)
    return { alert_id, person_id: person(), context, changed_at: draw.now }
  })
  draw.rows.conversation = some().map((alert_id) => {
    const agreed = draw.bytes(`agreed of ${alert_id}`)
    const more = { organisation_id: organisation(), by_id: person(), at: draw.now, agreed }
    return { id: `talk of ${alert_id}`, alert_id, ...more }
  })
}
