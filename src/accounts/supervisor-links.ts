import type { Kysely } from 'kysely'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { usingUp } from './links.ts'
import { hashToken } from './secrets.ts'

export type SupervisorPurpose = Database['supervisor_link']['purpose']

const day = 24 * 60

/** Minutes a link lasts: to say who came, or to get a sign-in (trust.md 3). */
export const supervisorLinkMinutes: Record<SupervisorPurpose, number> = {
  attendance: 30 * day,
  join: 14 * day,
}

type Db = Pick<Kysely<Database>, 'updateTable' | 'insertInto'>

/** What a link is for: one session of a supervisor, or their sign-in. */
export type SupervisorLink = { supervisor: string } & (
  | { purpose: 'attendance'; session: string }
  | { purpose: 'join'; session?: null }
)

/** Keeps the hash of a new link; an earlier one for the same thing no longer opens anything. */
export async function keepSupervisorLink(
  db: Db,
  link: SupervisorLink & { token: string; madeBy: string | null; now: Instant },
): Promise<string> {
  const { token, purpose, supervisor, session = null, madeBy, now } = link
  await revokeSupervisorLinks(db, link, now)
  const id = newId()
  await db
    .insertInto('supervisor_link')
    .values({
      id,
      supervisor_id: supervisor,
      purpose,
      session_id: session,
      token_hash: hashToken(token),
      made_by: madeBy,
      made_at: now,
      expires_at: minutesAfter(now, supervisorLinkMinutes[purpose]),
    })
    .execute()
  return id
}

export async function revokeSupervisorLinks(db: Db, link: SupervisorLink, now: Instant) {
  const { purpose, supervisor, session = null } = link
  await revoking(db, supervisor, now)
    .where('purpose', '=', purpose)
    .where('session_id', session === null ? 'is' : '=', session)
    .execute()
}

/** Whatever they are for. */
export const revokeEveryLinkOf = (db: Db, supervisor: string, now: Instant) =>
  revoking(db, supervisor, now).execute()

const revoking = (db: Db, supervisor: string, now: Instant) =>
  db
    .updateTable('supervisor_link')
    .set({ revoked_at: now })
    .where('supervisor_id', '=', supervisor)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)

export const useSupervisorLink = usingUp('supervisor_link')
