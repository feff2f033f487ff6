import type { Builder } from './builder.ts'
import { people } from './people.ts'

/** Sam has lost a phone and asks for a new second step; so does Tom, who works elsewhere. */
export const resets = { sam: 'reset-sam', tom: 'reset-tom' } as const

/** How Sam takes the second step, what is left of it, and a phone that may check in. */
export async function addSecondFactors(build: Builder) {
  const [id, person_id] = ['factor-sam', people.sam]
  const at = { table: 'second_factor' as const, column: 'secret', row: id }
  const made_at = build.at(-30)
  const secret = await build.sealed(person_id, at, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  build.add('second_factor', { id, person_id, kind: 'totp', name: 'My phone', secret, made_at })
  const code_hash = 'hash of a recovery code of sam'
  build.add('recovery_code', { id: 'recovery-sam', person_id, code_hash, made_at })
  build.add('trusted_phone', {
    token_hash: 'hash of the phone of sam',
    id: 'phone-sam',
    person_id,
    device: 'A phone',
    made_at: build.at(-3),
    seen_at: build.at(-1),
    expires_at: build.at(27),
  })
  for (const name of ['sam', 'tom'] as const) {
    const times = { asked_at: build.at(-1), expires_at: build.at(2) }
    build.add('factor_reset', { id: resets[name], person_id: people[name], ...times })
  }
}
