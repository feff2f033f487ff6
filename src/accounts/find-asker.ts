import type { Asker, HalfSignedIn } from '../access/asker.ts'
import type { Role } from '../access/roles.ts'
import { isCannotNow } from '../database/cannot-now.ts'
import type { Store } from '../database/connection.ts'
import { blanks, drawingBoard, plan } from '../database/plan.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import { hasPlace } from './has-place.ts'
import { hashToken } from './secrets.ts'
import { idleMinutes } from './session-rules.ts'

const question = plan((dialect) => {
  const db = drawingBoard<Database>(dialect)
  const { token, now, today } = blanks as Record<'token' | 'now' | 'today', string>
  return db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.id as session', 's.person_id as person', 's.seen_at', 's.expires_at'])
    .select('s.second_at')
    .select(['p.name', 'p.theme'])
    .select((of) => {
      const bond = (kind: 'line' | 'manager' | 'clinical' | 'external') =>
        of
          .exists(
            of
              .selectFrom('bond as b')
              .select('b.id')
              .whereRef('b.viewer_id', '=', 's.person_id')
              .where('b.kind', '=', kind)
              .where('b.from_at', '<=', now)
              .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', now)])),
          )
          .as(kind)
      return [bond('line'), bond('manager'), bond('clinical'), bond('external')]
    })
    .select((of) => [
      of
        .exists(
          of
            .selectFrom('employment as e')
            .select('e.id')
            .whereRef('e.person_id', '=', 's.person_id')
            .where('e.holds', '=', 1)
            .where('e.from_on', '<=', today)
            .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', today)])),
        )
        .as('worker'),
      of
        .exists(
          of
            .selectFrom('employment as e')
            .select('e.id')
            .whereRef('e.person_id', '=', 's.person_id')
            .where('e.job', '=', 'manager')
            .where('e.from_on', '<=', today)
            .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', today)])),
        )
        .as('manages'),
      of
        .exists(
          of
            .selectFrom('supervisor as v')
            .select('v.id')
            .whereRef('v.person_id', '=', 's.person_id')
            .where('v.ended_at', 'is', null),
        )
        .as('supervises'),
      of
        .exists(
          of
            .selectFrom('administrator as a')
            .select('a.person_id')
            .whereRef('a.person_id', '=', 's.person_id')
            .where('a.from_at', '<=', now)
            .where((a) => a.or([a('a.until_at', 'is', null), a('a.until_at', '>', now)])),
        )
        .as('administrator'),
    ])
    .where(hasPlace('s.person_id', { now, today }))
    .where('s.token_hash', '=', token)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('p.deactivated_at', 'is', null)
})

/** Whole or half signed in, or neither. */
type Found = { asker: Asker | null; half: HalfSignedIn | null }

const nobody: Found = { asker: null, half: null }

/** Who holds this cookie; nobody: unknown, ended, idle too long, over, or all their places here are. */
export async function findAsker(
  store: Store,
  token: string | undefined,
  now: Instant,
): Promise<Found> {
  const found = await findHolder(store, token, now)
  if (found && found.seen <= minutesBefore(now, 1)) await touch(store, found.session, now)
  return found ?? nobody
}

/** The same for a page that asks by itself: nobody pressed anything, so the idle time goes on. */
export const findQuietly = async (
  store: Store,
  token: string | undefined,
  now: Instant,
): Promise<Found> => (await findHolder(store, token, now)) ?? nobody

async function findHolder(store: Store, token: string | undefined, now: Instant) {
  if (!token) return null
  const values = { token: hashToken(token), now, today: londonDay(now) }
  const [row] = await question(store.read, store.dialect, values)
  if (!row) return null
  const roles = rolesOf(row)
  const idle = idleMinutes(roles)
  if (row.seen_at <= minutesBefore(now, idle)) return null
  const ends = [row.expires_at, minutesAfter(now, idle)].toSorted()[0]!
  const { person, name, theme, session } = row
  const known = { person, name, session, ends }
  const isWhole = row.second_at !== null
  return {
    asker: isWhole ? { ...known, theme, roles } : null,
    half: isWhole ? null : known,
    session,
    seen: row.seen_at,
  }
}

/** SQLite answers 0 or 1, PostgreSQL false or true. */
type Standing = Record<
  | 'worker'
  | 'line'
  | 'manager'
  | 'manages'
  | 'clinical'
  | 'external'
  | 'supervises'
  | 'administrator',
  unknown
>

const rolesOf = (row: Standing): Role[] => [
  ...(row.worker ? (['worker'] as const) : []),
  ...(row.line ? (['lead'] as const) : []),
  ...(row.manager || row.manages ? (['manager'] as const) : []),
  ...(row.external || row.supervises ? (['external_supervisor'] as const) : []),
  ...(row.clinical ? (['clinical_lead'] as const) : []),
  ...(row.administrator ? (['administrator'] as const) : []),
]

/** What is there can be read while the disk is full: then the idle time goes on as if not used. */
const touch = (store: Store, session: string, now: Instant) =>
  store.write
    .updateTable('session')
    .set({ seen_at: now })
    .where('id', '=', session)
    .execute()
    .catch((error: unknown) => {
      if (!isCannotNow(error)) throw error
    })
