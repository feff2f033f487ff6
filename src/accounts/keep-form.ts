import { sql } from 'kysely'
import { open, type Door } from '../access/door.ts'
import type { Store } from '../database/connection.ts'
import { newId } from '../database/ids.ts'
import type { Instant } from '../time/types.ts'
import type { Fields } from '../web/body.ts'
import { londonDay } from '../time/london.ts'
import { hasPlace } from './has-place.ts'
import { hashToken } from './secrets.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { idleMinutes } from './session-rules.ts'

const day = 24 * 60

/** Minutes that words wait for their writer to sign in again. */
const keptMinutes = 7 * day

/** A form is only kept for a session that ended less than this many minutes ago. */
const recentMinutes = day

type Unsent = { token: string | undefined; path: string; fields: Fields; now: Instant }

/**
 * Keeps what was typed into a form whose session had just ended, sealed for its writer (trust.md 5).
 * True when something was kept; a stranger's form, a button and a password are not.
 */
export async function keepForm(door: Door, { token, path, fields, now }: Unsent): Promise<boolean> {
  const { store, vault } = open(door)
  const words = wordsIn(fields)
  const person = token && words.length > 0 ? await lastHolder(store, token, now) : null
  if (!person) return false
  const id = newId()
  await store.write.transaction().execute(async (db) => {
    const old = minutesBefore(now, keptMinutes)
    await db.deleteFrom('kept_form').where('kept_at', '<=', old).execute()
    const sealer = await vault.sealer(db, person)
    const body = sealer.seal('kept_form', 'body', id, JSON.stringify(words))
    const values = { id, person_id: person, path, body, kept_at: now }
    await db.insertInto('kept_form').values(values).execute()
  })
  return true
}

/** Version stays, so that a clash is still noticed; the form's own id is used up with its session. */
function wordsIn(fields: Fields): [string, readonly string[]][] {
  const own = [...fields].filter(([name]) => name !== 'form_id' && !/password|code/i.test(name))
  return own.some(([name, values]) => name !== 'version' && values.some(Boolean)) ? own : []
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

/** It is sent again under its own id, so its receipt says that it arrived. */
const sentAgain = sql<boolean>`r.person_id = k.person_id and r.form_id = k.id || ' ' || k.path`

/** The latest form this person has neither sent again nor thrown away. */
export async function keptFormOf({ read }: Store, person: string): Promise<string | null> {
  const row = await read
    .selectFrom('kept_form as k')
    .select('k.id')
    .where('k.person_id', '=', person)
    .where((of) =>
      of.not(of.exists(of.selectFrom('form_receipt as r').select('r.form_id').where(sentAgain))),
    )
    .orderBy('k.kept_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}
