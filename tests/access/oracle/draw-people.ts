import { Chance } from './chance.ts'
import type { Draw } from './graph.ts'

const kinds = ['line', 'clinical', 'external', 'manager', 'buddy', 'back_up'] as const

export function drawPeople(draw: Draw, size: number) {
  const { chance } = draw
  const persons = draw.fill('person', 6 + 2 * size, (id) => ({
    id,
    name: `Name of ${id}`,
    email: `${id}@example.org`,
    password: `secret of ${id}`,
    theme: chance.of(['match', 'dark'] as const),
    felt_sharing: chance.of(['only_me', 'words'] as const),
    felt_sharing_with: null,
    created_at: draw.at(-9e10),
  }))
  const person = () => chance.of(persons).id
  const organisations = draw.fill('organisation', 3, (id) => ({
    id,
    name: id,
    kind: chance.of(['pcn', 'charity'] as const),
    created_at: draw.at(-9e10),
  }))
  const organisation = () => chance.of(organisations).id
  const teams = draw.fill('team', 6, (id) => ({ id, organisation_id: organisation(), name: id }))
  const employments = drawEmployments(draw, size, { person, teams, organisation })
  const employment = () => chance.of(employments)
  const bond = (
    id: string,
    employment_id: string,
    viewer_id: string,
    kind: (typeof kinds)[number],
  ) => {
    return { id, employment_id, viewer_id, kind, from_at: draw.begin(), until_at: draw.end() }
  }
  const some = draw.fill('bond', 14 * size, (id) =>
    bond(id, employment().id, person(), chance.of(kinds)),
  )
  // Two people manage nearly everyone, so that there are teams large enough to be counted.
  const steady = new Chance(size)
  const many = employments.flatMap(({ id }, i) =>
    [0, 1].map((n) => ({
      ...bond(`bond-of-${n}-${i}`, id, persons[n]!.id, 'manager'),
      until_at: chance.is(0.8) ? null : draw.end(),
      ...(steady.is(0.95) && { from_at: draw.at(-9e9), until_at: null }),
    })),
  )
  draw.rows.bond = [...some, ...many]
  drawAccounts(draw, size, { person, organisation })
  return { persons, person, employments, employment, teams, organisation }
}

type Places = {
  person: () => string
  organisation: () => string
  teams: { id: string; organisation_id: string }[]
}

function drawEmployments(draw: Draw, size: number, { person, teams, organisation }: Places) {
  const { chance } = draw
  return draw.fill('employment', 3 * size, (id) => {
    const team = chance.maybe(0.8, () => (chance.is(0.5) ? teams[0]! : chance.of(teams)))
    return {
      id,
      person_id: person(),
      organisation_id: team?.organisation_id ?? organisation(),
      team_id: team?.id ?? null,
      job: chance.of(['link_worker', 'link_worker', 'lead', 'manager'] as const),
      holds: chance.of([0, 1, 1, 1] as const),
      weekly_hours: 30,
      working_hours: '{}',
      started_in_role: draw.day(-300),
      from_on: draw.day(chance.of([-300, -300, -1, 0, 1])),
      until_on: chance.maybe(0.5, () => draw.day(chance.of([-90, -1, 0, 1, 90]))),
    }
  })
}

function drawAccounts(draw: Draw, size: number, of: Omit<Places, 'teams'>) {
  const { person, organisation } = of
  const seen = new Set<string>()
  draw.fill('administrator', size, () => {
    const row = { person_id: person(), organisation_id: organisation() }
    const key = Object.values(row).join()
    if (seen.has(key)) return null
    seen.add(key)
    return { ...row, from_at: draw.begin(), until_at: draw.end() }
  })
  draw.fill('help_contact', 6, (id) => ({
    id,
    organisation_id: organisation(),
    position: 1,
    name: id,
    number: '999',
  }))
  draw.fill('session', 2 * size, (id) => ({
    token_hash: `hash of ${id}`,
    id,
    person_id: person(),
    device: 'A phone',
    started_at: draw.begin(),
    seen_at: draw.now,
    expires_at: draw.at(9e6),
  }))
  draw.fill('token', 2 * size, (id) => ({
    token_hash: `hash of ${id}`,
    id,
    purpose: draw.chance.of(['invitation', 'password_reset'] as const),
    person_id: person(),
    organisation_id: organisation(),
    made_at: draw.now,
    expires_at: draw.at(9e6),
  }))
  draw.fill('kept_form', 2 * size, (id) => ({
    id,
    person_id: person(),
    path: '/holdings',
    body: draw.bytes(id),
    kept_at: draw.now,
  }))
}
