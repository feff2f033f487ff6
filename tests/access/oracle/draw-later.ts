import type { Drawn } from './draw-work.ts'
import type { Draw } from './graph.ts'

/**
 * How people sign in, what an organisation says of itself, and what is on its way in. Drawn last: what is added here leaves
 * the rest of a graph as it was.
 */
export function drawLater(draw: Draw, { person }: Pick<Drawn, 'person'>, size: number) {
  drawOwnSignIn(draw)
  const orgs = draw.rows.organisation!.map((row) => (row as { id: string }).id)
  draw.fill('second_factor', 2 * size, (id) => ({
    id,
    person_id: person(),
    kind: 'totp',
    name: 'A phone',
    secret: draw.bytes(id),
    made_at: draw.now,
    ended_at: draw.end(),
  }))
  draw.fill('recovery_code', 2 * size, (id) => ({
    id,
    person_id: person(),
    code_hash: `hash of ${id}`,
    made_at: draw.now,
    used_at: draw.end(),
  }))
  draw.fill('factor_reset', 2 * size, (id) => ({
    id,
    person_id: person(),
    asked_at: draw.now,
    expires_at: draw.at(9e6),
  }))
  draw.fill('trusted_phone', size, (id) => ({
    token_hash: `hash of ${id}`,
    id,
    person_id: person(),
    device: 'A phone',
    made_at: draw.now,
    seen_at: draw.now,
    expires_at: draw.at(9e6),
  }))
  draw.fill('import_file', 2 * size, (id) => ({
    id,
    person_id: person(),
    organisation_id: draw.chance.of(orgs),
    kind: draw.chance.of(['people', 'holdings', 'contacts'] as const),
    state: 'matching',
    row_count: 1,
    made_at: draw.now,
  }))
  draw.fill('import_rows', 2 * size, (id) => ({
    file_id: id.replace('import_rows', 'import_file'),
    number: 1,
    person_id: person(),
    made_at: draw.now,
    words: draw.bytes(id),
  }))
  draw.fill('import_match', size, (id) => ({
    organisation_id: draw.chance.of(orgs),
    kind: 'people',
    mark: id,
    field: 'name',
  }))
  draw.rows.document_part = orgs.map((organisation_id) => {
    const at = { organisation_id, document: 'privacy', part: 'controller', number: 1 }
    const made = { made_by: person(), made_at: draw.now }
    return { id: `document of ${organisation_id}`, ...at, answers: '{"words":"Ours"}', ...made }
  })
}

/** One sign-in of its own for each organisation, and a person connected to each. */
function drawOwnSignIn(draw: Draw) {
  const ids = (table: 'organisation' | 'person') => draw.rows[table] as { id: string }[]
  const made = { issuer: 'https://sign-in.example', made_at: draw.now }
  draw.rows.sign_in_provider = ids('organisation').map(({ id }) => ({
    id: `provider of ${id}`,
    organisation_id: id,
    kind: 'other',
    client_id: id,
    client_secret: draw.bytes(`secret of ${id}`),
    button: id,
    ...made,
  }))
  draw.rows.identity = ids('organisation').map(({ id }, place) => ({
    id: `identity at ${id}`,
    person_id: ids('person')[place]!.id,
    provider_id: `provider of ${id}`,
    subject: id,
    ...made,
  }))
}
