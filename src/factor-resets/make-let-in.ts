import type { Parts } from '../access/door.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import { newId } from '../database/ids.ts'
import { minutesAfter } from '../time/instants.ts'
import { letInMinutes } from './rules.ts'
import { tellOfReset } from './tell-of-reset.ts'

/**
 * The operator’s link for somebody whom nobody else can let in: with their password, and only to
 * set up a new second step. It is audited as the operator’s, and told like any other. Null when
 * nobody here signs in with this e-mail.
 */
export async function makeLetIn(
  { store, config, clock }: Pick<Parts, 'store' | 'config' | 'clock'>,
  email: string,
): Promise<string | null> {
  const now = clock.now()
  const token = newToken()
  const made = await store.write.transaction().execute(async (db) => {
    const them = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email.trim().toLowerCase())
      .where('password', 'is not', null)
      .where('deactivated_at', 'is', null)
      .executeTakeFirst()
    if (!them) return false
    const [id, person] = [newId(), them.id]
    await db
      .updateTable('factor_reset')
      .set({ withdrawn_at: now })
      .where('person_id', '=', person)
      .where('by_operator', '=', 1)
      .where('done_at', 'is', null)
      .execute()
    const link = { by_operator: 1, token_hash: hashToken(token) } as const
    const times = { asked_at: now, expires_at: minutesAfter(now, letInMinutes) }
    await db
      .insertInto('factor_reset')
      .values({ id, person_id: person, ...times, ...link })
      .execute()
    const action = 'factor_reset.by_operator'
    await writeAudit(db, { at: now, actor: person, action, object: person })
    await tellOfReset(db, 'factor_reset', { id, person, now })
    return true
  })
  return made ? `${config.baseUrl}/let-in/${token}` : null
}
