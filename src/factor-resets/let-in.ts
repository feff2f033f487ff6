import { open, type Door } from '../access/door.ts'
import { checkPassword } from '../accounts/check-password.ts'
import { hashToken } from '../accounts/secrets.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import type { Checked } from '../second-factor/check-code.ts'
import { oneAtATime } from '../second-factor/one-at-a-time.ts'
import type { Instant } from '../time/types.ts'
import { endFactors } from './end-factors.ts'
import { tellOfReset } from './tell-of-reset.ts'

/** Whose link this is; null alike for unknown, used, run out, or for someone whose sign-in closed. */
export async function readLetIn(door: Door, { token, now }: { token: string; now: Instant }) {
  const row = await open(door)
    .store.read.selectFrom('factor_reset as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select(['f.id', 'f.person_id as person', 'p.email', 'p.password'])
    .where('f.token_hash', '=', hashToken(token))
    .where('f.by_operator', '=', 1)
    .where('f.withdrawn_at', 'is', null)
    .where('f.done_at', 'is', null)
    .where('f.expires_at', '>', now)
    .where('p.deactivated_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

type LetIn = NonNullable<Awaited<ReturnType<typeof readLetIn>>>
type Claim = { link: LetIn; password: string; now: Instant }

/** The link and the password together end what they had; the link is used up by the right one. */
export async function takeLetIn(door: Door, { link, password, now }: Claim): Promise<Checked> {
  const { store } = open(door)
  const checked = await checkPassword(store, { whose: link, typed: password, now })
  if (checked.is !== 'right') return checked
  const { id, person } = link
  const isFirst = await store.write.transaction().execute(async (db) => {
    await oneAtATime({ db, dialect: store.dialect }, person)
    const { numUpdatedRows } = await db
      .updateTable('factor_reset')
      .set({ done_at: now })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) return false
    await endFactors(db, { person, now })
    const action = 'factor_reset.take'
    await writeAudit(db, { at: now, actor: person, action, object: person })
    await tellOfReset(db, 'factor_reset_done', { id, person, now })
    return true
  })
  return isFirst ? { is: 'right' } : { is: 'wrong' }
}
