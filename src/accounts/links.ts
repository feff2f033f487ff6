import type { Kysely } from 'kysely'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { hashToken } from './secrets.ts'

export type Purpose = Database['token']['purpose']

const day = 24 * 60

/** Minutes a link lasts (trust.md 3). The first administrator's code is made anew at every start. */
export const linkMinutes: Record<Purpose, number> = {
  invitation: 14 * day,
  password_reset: day,
  first_administrator: 7 * day,
}

type Db = Pick<Kysely<Database>, 'updateTable' | 'insertInto'>

type NewLink = {
  token: string
  purpose: Purpose
  person: string
  organisation: string
  madeBy: string
  now: Instant
}

/** Keeps the hash of a new link; an earlier one for the same purpose no longer opens anything. */
export async function keepLink(db: Db, link: NewLink): Promise<string> {
  const { token, purpose, person, organisation, madeBy, now } = link
  await revokeLinks(db, { person, purposes: [purpose], now })
  const id = newId()
  await db
    .insertInto('token')
    .values({
      token_hash: hashToken(token),
      id,
      purpose,
      person_id: person,
      organisation_id: organisation,
      made_by: madeBy,
      made_at: now,
      expires_at: minutesAfter(now, linkMinutes[purpose]),
    })
    .execute()
  return id
}

type Revoked = { person: string; purposes: Purpose[]; now: Instant }

export const revokeLinks = (db: Db, { person, purposes, now }: Revoked) =>
  db
    .updateTable('token')
    .set({ revoked_at: now })
    .where('person_id', '=', person)
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()

/**
 * Uses a link of this table up, whoever is first: of two posts at the same moment one gets false.
 * Call it inside the transaction that does what the link is for.
 */
export const usingUp =
  (table: 'token' | 'supervisor_link') =>
  async (db: Db, id: string, now: Instant): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ used_at: now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

export const useLink = usingUp('token')
