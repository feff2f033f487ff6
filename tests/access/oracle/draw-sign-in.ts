import type { Drawn } from './draw-work.ts'
import type { Draw } from './graph.ts'

/**
 * How people sign in, and what an organisation says of itself. Drawn last: what is added here leaves
 * the rest of a graph as it was.
 */
export function drawSignIn(draw: Draw, { person }: Pick<Drawn, 'person'>, size: number) {
  drawOwnSignIn(draw)
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
  draw.rows.document_part = draw.rows.organisation!.map((row) => {
    const organisation_id = (row as { id: string }).id
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
