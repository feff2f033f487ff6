import type { ExpressionBuilder } from 'kysely'
import type { Asker } from '../access/asker.ts'
import { hashToken } from '../accounts/secrets.ts'
import type { Store } from '../database/connection.ts'
import type { Database } from '../database/schema.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { phoneMinutes } from './rules.ts'

/**
 * Whose phone this is, as somebody without any role: only a page that says so itself opens to a kept
 * phone. Each use starts its 90 days again.
 */
export async function findPhone(
  store: Store,
  token: string | undefined,
  now: Instant,
): Promise<Asker | null> {
  const row = token ? await phoneOf(store, token, now) : undefined
  if (!row) return null
  if (row.seen_at <= minutesBefore(now, 1)) await touch(store, row.phone, now)
  const { person, name, theme, phone } = row
  const ends = minutesAfter(now, phoneMinutes)
  return { person, name, theme, roles: [], session: '', ends, phone }
}

const phoneOf = ({ read }: Store, token: string, now: Instant) =>
  read
    .selectFrom('trusted_phone as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select(['t.id as phone', 't.person_id as person', 't.seen_at', 'p.name', 'p.theme'])
    .where('t.token_hash', '=', hashToken(token))
    .where('t.ended_at', 'is', null)
    .where('t.expires_at', '>', now)
    .where('p.deactivated_at', 'is', null)
    .where((of) => of.exists(jobOn(of, londonDay(now))))
    .executeTakeFirst()

type Rows = { t: Database['trusted_phone']; p: Database['person'] }

/** Only whoever holds people checks in. */
const jobOn = (of: ExpressionBuilder<Database & Rows, 't' | 'p'>, today: Day) =>
  of
    .selectFrom('employment as e')
    .select('e.id')
    .whereRef('e.person_id', '=', 't.person_id')
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', today)
    .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', today)]))

const touch = ({ write }: Store, phone: string, now: Instant) =>
  write
    .updateTable('trusted_phone')
    .set({ seen_at: now, expires_at: minutesAfter(now, phoneMinutes) })
    .where('id', '=', phone)
    .where('ended_at', 'is', null)
    .execute()
