import type { Transaction } from 'kysely'
import { open, type Door } from '../access/door.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import type { Database } from '../database/schema.ts'
import { newId } from '../database/ids.ts'
import { checkRecoveryCode, type Checked } from '../second-factor/check-code.ts'
import { takeTry } from '../second-factor/limits.ts'
import { oneAtATime } from '../second-factor/one-at-a-time.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { carryOut } from './end-factors.ts'
import { firstOf } from './keepers.ts'
import { isEnough, resetMinutes } from './rules.ts'
import { tellOfReset } from './tell-of-reset.ts'

type Asked = { person: string; code: string; now: Instant }

/**
 * Somebody with the right password has lost their second step. A recovery code that they still have
 * stands for one of the two who must agree. Each time counts as a try, so that nobody can be told
 * of it without end; while one waits, no other is begun. `isDone` when that was the last yes needed.
 */
export async function askReset(door: Door, { person, code, now }: Asked): Promise<Answered> {
  const { store } = open(door)
  if (code === '') {
    const until = await takeTry(store, person, now)
    if (until) return { is: 'waiting', until }
  } else {
    const checked = await checkRecoveryCode(door, { person, code, now })
    if (checked.is !== 'right') return checked
  }
  const given = code === '' ? {} : { code_given_at: now }
  const isDone = await store.write.transaction().execute(async (db) => {
    await oneAtATime({ db, dialect: store.dialect }, person)
    const before = await openResetIn(db, person, now)
    if (!before) await begin(db, { person, now, given })
    return before && code !== '' ? giveCode(db, before, { person, now }) : false
  })
  return { is: 'right', isDone }
}

type Answered = Exclude<Checked, { is: 'right' }> | { is: 'right'; isDone: boolean }
type Open = NonNullable<Awaited<ReturnType<typeof openResetIn>>>

/** A recovery code for what waits already; true when an administrator had agreed before. */
async function giveCode(
  db: Transaction<Database>,
  { id, ...before }: Open,
  { person, now }: { person: string; now: Instant },
) {
  const given = { code_given_at: now }
  await db.updateTable('factor_reset').set(given).where('id', '=', id).execute()
  await writeAudit(db, { at: now, actor: person, action: 'factor_reset.code', object: person })
  const first_by = await firstOf(db, { person, ...before, now })
  if (!isEnough({ ...given, first_by, second_by: null })) return false
  await carryOut(db, { id, person, now })
  return true
}

type New = { person: string; now: Instant; given: { code_given_at?: Instant } }

async function begin(db: Transaction<Database>, { person, now, given }: New) {
  const id = newId()
  const times = { asked_at: now, expires_at: minutesAfter(now, resetMinutes) }
  await db
    .insertInto('factor_reset')
    .values({ id, person_id: person, ...times, ...given })
    .execute()
  await writeAudit(db, { at: now, actor: person, action: 'factor_reset.ask', object: person })
  await tellOfReset(db, 'factor_reset', { id, person, now })
}

export const openResetIn = (
  db: Pick<Transaction<Database>, 'selectFrom'>,
  person: string,
  now: Instant,
) =>
  db
    .selectFrom('factor_reset')
    .select(['id', 'asked_at', 'expires_at', 'code_given_at', 'first_by'])
    .where('person_id', '=', person)
    .where('by_operator', '=', 0)
    .where('withdrawn_at', 'is', null)
    .where('done_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
