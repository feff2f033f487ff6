import type { Transaction } from 'kysely'
import { open, type Door } from '../access/door.ts'
import { unfit, type Refusal } from '../access/change.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import { hasFactorIn } from './has-factor.ts'
import { mayMakeFirstIn } from './may-make-first.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { tellOfChange } from './tell-of-change.ts'
import { passwordAlone } from './words.ts'

type First = { person: string; session: string; now: Instant }
type Kept = { refused: null; codes: string[] } | Refusal

/**
 * The first second step of somebody who has none: `keep` writes it, in one transaction with their
 * ten recovery codes. Whoever has one already adds no other this way: half a sign-in is not enough.
 * Nor is a password for whoever has an account from work.
 */
export async function keepFirstFactor(
  door: Door,
  { person, session, now }: First,
  keep: (db: Transaction<Database>) => Promise<void>,
): Promise<Kept> {
  const { store } = open(door)
  return store.write.transaction().execute(async (db): Promise<Kept> => {
    await oneAtATime({ db, dialect: store.dialect }, person)
    if (await hasFactorIn(db, person)) return unfit('code', 'You have a second step already.')
    if (!(await mayMakeFirstIn(db, { person, session, now }))) return unfit('code', passwordAlone)
    await keep(db)
    const codes = await newRecoveryCodes(db, person, now)
    await writeAudit(db, { at: now, actor: person, action: 'factor.add', object: person })
    await tellOfChange({ db, who: { person, now, today: londonDay(now) } }, person)
    return { refused: null, codes }
  })
}
