import { open, type Door } from '../access/door.ts'
import { hashToken } from '../accounts/secrets.ts'
import type { Instant } from '../time/types.ts'
import type { Expected } from './form.ts'

export type AttendanceLink = {
  id: string
  supervisor: string
  /** Who they are here; their own id stands in for somebody without a sign-in. */
  by: string
  session: string
  startsAt: Instant
  minutes: number
  isUsed: boolean
  names: Expected[]
}

type Asked = { token: string; now: Instant }

/**
 * What a link opens: a time and names, nothing else. Null alike for one that is unknown, taken back,
 * run out or for another purpose, and when there is no session any more. Reading uses nothing up.
 */
export async function readAttendance(
  door: Door,
  { token, now }: Asked,
): Promise<AttendanceLink | null> {
  const { read } = open(door).store
  const row = await read
    .selectFrom('supervisor_link as l')
    .innerJoin('supervisor as v', 'v.id', 'l.supervisor_id')
    .innerJoin('supervision_session as s', 's.id', 'l.session_id')
    .select(['l.id', 'l.used_at', 'l.supervisor_id', 'v.person_id'])
    .select(['s.id as session', 's.starts_at', 's.minutes'])
    .where('l.token_hash', '=', hashToken(token))
    .where('l.purpose', '=', 'attendance')
    .where('l.revoked_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('v.ended_at', 'is', null)
    .where('s.status', '!=', 'cancelled')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    supervisor: row.supervisor_id,
    by: row.person_id ?? row.supervisor_id,
    session: row.session,
    startsAt: row.starts_at,
    minutes: row.minutes,
    isUsed: row.used_at !== null,
    names: await namesOf(read, row.session),
  }
}

const namesOf = (read: ReturnType<typeof open>['store']['read'], session: string) =>
  read
    .selectFrom('supervisee as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .select(['p.id as person', 'p.name'])
    .where('x.session_id', '=', session)
    .where('x.status', '!=', 'cancelled')
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .execute()
