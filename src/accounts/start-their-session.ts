import { open, type Door } from '../access/door.ts'
import type { Instant } from '../time/types.ts'
import { readCookie, setCookie } from '../web/cookie.ts'
import { forgetAttempts } from './attempts.ts'
import { sayDevice } from './device-words.ts'
import { keptFormOf } from '../drafts/keep-form.ts'
import { hashToken } from './secrets.ts'
import { startSession } from './start-session.ts'
import { safeWayBack } from './way-back.ts'
import { writeAudit } from './write-audit.ts'

type Given = { person: string; request: Request; to?: string | null | undefined; now: Instant }

/**
 * The second half of signing in: a new session for somebody who has shown who they are, and the
 * page they go on to. What an ended session left unsent comes first.
 */
export async function startTheirSession(door: Door, { person, request, to, now }: Given) {
  const { store, config } = open(door)
  const kept = await keptFormOf(door, person, now)
  await endOlder(door, request, now)
  await forgetAttempts(store, now)
  const device = sayDevice(request.headers.get('user-agent'))
  const token = await store.write.transaction().execute(async (db) => {
    await writeAudit(db, { at: now, actor: person, action: 'session.start', object: person })
    return startSession({ write: db }, { person, device, now })
  })
  const next = kept ? `/kept-forms/${kept}` : safeWayBack(to)
  return { next, headers: { 'Set-Cookie': setCookie(token, config.baseUrl) } }
}

/** The session that this browser had before is over, whoever's it was. */
async function endOlder(door: Door, request: Request, now: Instant) {
  const { store, config } = open(door)
  const cookie = readCookie(request.headers, config.baseUrl)
  if (!cookie) return
  await store.write
    .updateTable('session')
    .set({ ended_at: now })
    .where('token_hash', '=', hashToken(cookie))
    .where('ended_at', 'is', null)
    .execute()
}
