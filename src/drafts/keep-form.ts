import { open, type Door } from '../access/door.ts'
import { isSomebodyElses } from '../access/form-mark.ts'
import { hasPlace } from '../accounts/has-place.ts'
import { hashToken } from '../accounts/secrets.ts'
import { idleMinutes } from '../accounts/session-rules.ts'
import type { Store } from '../database/connection.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { Posted } from '../web/form.ts'
import { keptMinutes, recentMinutes } from './rules.ts'
import { wordsIn } from './words-in.ts'
import { writeKept } from './write-kept.ts'

type Unsent = {
  token: string | undefined
  /** Of a phone kept for check-ins. */
  phone?: string | undefined
  path: string
  posted: Posted
  now: Instant
}

/**
 * Keeps what was typed into a form whose session had just ended (trust.md 5). True when something
 * was kept; a stranger's form, a button, a password and what somebody else wrote are not.
 */
export async function keepForm(door: Door, unsent: Unsent): Promise<boolean> {
  const { token, phone, path, posted, now } = unsent
  const { store, vault } = open(door)
  const words = wordsIn(posted.fields)
  const [byToken, byPhone] = [words.length > 0 && token, words.length > 0 && phone]
  const person =
    (byToken ? await lastHolder(store, byToken, now) : null) ??
    (byPhone ? await lastOnPhone(store, byPhone, now) : null)
  const { formId } = posted
  if (!person || (formId && isSomebodyElses(formId, person))) return false
  const kept = { person, formId, path, page: null, words, now }
  await store.write
    .transaction()
    .execute((db) => writeKept(db, { dialect: store.dialect, vault }, kept))
  return true
}

async function lastHolder({ read }: Store, token: string, now: Instant): Promise<string | null> {
  const row = await read
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.person_id', 's.seen_at', 's.expires_at', 's.ended_at'])
    .where('s.token_hash', '=', hashToken(token))
    .where('p.deactivated_at', 'is', null)
    // Whoever has left could never come back for it.
    .where(hasPlace('s.person_id', { now, today: londonDay(now) }))
    .executeTakeFirst()
  if (!row) return null
  const idle = minutesAfter(row.seen_at, idleMinutes([]))
  const over = [idle, row.expires_at, ...(row.ended_at ? [row.ended_at] : [])].toSorted()[0]!
  return over > minutesBefore(now, recentMinutes) ? row.person_id : null
}

/** Whose phone this is, or was until less than a day ago. */
async function lastOnPhone({ read }: Store, token: string, now: Instant): Promise<string | null> {
  const since = minutesBefore(now, recentMinutes)
  const row = await read
    .selectFrom('trusted_phone as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select('t.person_id')
    .where('t.token_hash', '=', hashToken(token))
    .where('t.expires_at', '>', since)
    .where((of) => of.or([of('t.ended_at', 'is', null), of('t.ended_at', '>', since)]))
    .where('p.deactivated_at', 'is', null)
    .where(hasPlace('t.person_id', { now, today: londonDay(now) }))
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** The latest form that a sign-in ran out on; its writer has neither sent it nor thrown it away. */
export async function keptFormOf(door: Door, person: string, now: Instant) {
  const row = await open(door)
    .store.read.selectFrom('kept_form')
    .select('id')
    .where('person_id', '=', person)
    .where('page', 'is', null)
    .where('kept_at', '>', minutesBefore(now, keptMinutes))
    .orderBy('kept_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}
