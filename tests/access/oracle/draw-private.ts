import type { Draw } from './graph.ts'
import type { Drawn } from './draw-work.ts'

const sections = ['keeps_well', 'early_signs', 'out_of_hours'] as const

/** What people write for themselves, what of it they share, and what is kept about that. */
export function drawPrivate(draw: Draw, { persons, person, organisation }: Drawn, size: number) {
  const { chance } = draw
  const written = { made_at: draw.now, changed_at: draw.now }
  const reflections = draw.fill('reflection', 4 * size, (id) => ({
    id,
    person_id: person(),
    model: chance.of(['quick', 'free'] as const),
    body: draw.bytes(`body of ${id}`),
    ...written,
  }))
  draw.fill('excerpt', 5 * size, (id) => {
    const { id: reflection_id, person_id } = chance.of(reflections)
    return { id, reflection_id, person_id, words: draw.bytes(`words of ${id}`), sent_at: draw.now }
  })
  const plans = persons.flatMap((owner, i) => (i % 3 === 0 ? [] : [planOf(draw, owner.id, person)]))
  draw.rows.wellness_plan = plans
  draw.rows.plan_section = plans.flatMap((plan) =>
    sections.map((section) => ({
      id: `${section} of ${plan.id}`,
      plan_id: plan.id,
      person_id: plan.person_id,
      section,
      words: draw.bytes(`${section} of ${plan.id}`),
      changed_at: draw.now,
    })),
  )
  draw.rows.plan_version = plans.map((plan) => ({
    id: `version of ${plan.id}`,
    section_id: `early_signs of ${plan.id}`,
    person_id: plan.person_id,
    number: 1,
    words: draw.bytes(`version of ${plan.id}`),
    made_at: draw.now,
  }))
  draw.fill('instrument', 4, (id) => ({
    id,
    organisation_id: organisation(),
    name: id,
    number: 1,
    definition: '{}',
    loaded_by: person(),
    loaded_at: draw.now,
  }))
  draw.fill('instrument_answer', 2 * size, (id) => ({
    id,
    person_id: person(),
    instrument_id: 'instrument-1',
    answers: draw.bytes(`answers of ${id}`),
    answered_at: draw.now,
  }))
  drawKept(draw, { person, organisation }, size)
}

function planOf(draw: Draw, person_id: string, person: () => string) {
  const { chance } = draw
  return {
    id: `plan of ${person_id}`,
    person_id,
    review_on: draw.day(chance.of([-1, 0, 40])),
    buddy_id: chance.maybe(0.6, person),
    agree_with: chance.maybe(0.5, person),
    asked_at: draw.now,
    agreed_at: chance.maybe(0.5, () => draw.now),
    made_at: draw.now,
    changed_at: draw.now,
  }
}

type Kept = Pick<Drawn, 'person' | 'organisation'>

function drawKept(draw: Draw, { person, organisation }: Kept, size: number) {
  const { chance } = draw
  draw.fill('access_log', 3 * size, (id) => ({
    id,
    owner_id: person(),
    viewer_id: person(),
    what: 'excerpt',
    record_id: null,
    at: draw.now,
    slot: id,
  }))
  const actions = ['bond.add', 'alert.conversation', 'reflection.add', 'check_in.add', 'team.edit']
  const audits = draw.fill('audit', 6 * size, (id) => ({
    id,
    at: draw.now,
    actor_id: person(),
    action: chance.of(actions),
    object_id: `object of ${id}`,
    organisation_id: chance.of([null, organisation()]),
  }))
  draw.rows.audit_link = audits.map(({ id, action }, number) => ({
    chain: action === 'reflection.add' ? ('private' as const) : ('organisation' as const),
    number,
    audit_id: id,
    mac: `mac of ${id}`,
  }))
  const erased = new Set<string>()
  draw.fill('erasure', 4, (id) => {
    const person_id = person()
    if (erased.has(person_id)) return null
    erased.add(person_id)
    const by = { asked_by: person(), reason: 'asked', at: draw.now }
    return { id, person_id, organisation_id: organisation(), ...by }
  })
  draw.fill('complaint', 6, (id) => ({
    id,
    organisation_id: organisation(),
    person_id: person(),
    words: draw.bytes(`words of ${id}`),
    sent_at: draw.now,
  }))
}
