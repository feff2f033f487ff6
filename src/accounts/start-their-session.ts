import { open, type Door } from '../access/door.ts'
import type { Instant } from '../time/types.ts'
import { readCookie, setCookie } from '../web/cookie.ts'
import { forgetAttempts } from './attempts.ts'
import { sayDevice } from './device-words.ts'
import { keptFormOf } from '../drafts/keep-form.ts'
import { hashToken } from './secrets.ts'
import { startSession } from './start-session.ts'
import { safeWayBack, secondStep } from './way-back.ts'
import { writeAudit } from './write-audit.ts'

type Given = {
  person: string
  request: Request
  to?: string | null | undefined
  now: Instant
  /** False while the second step is still to come. */
  second: boolean
  /** An account from work said who it is, and no password. */
  byProvider?: boolean
}

/**
 * A new session for somebody who has shown who they are, and the page they go on to: after the
 * password the second step; after that, what an ended session left unsent comes first.
 */
export async function startTheirSession(door: Door, given: Given) {
  const { person, request, now, second, byProvider = false } = given
  const { store, config } = open(door)
  await endOlder(door, request, now)
  await forgetAttempts(store, now)
  const device = sayDevice(request.headers.get('user-agent'))
  const action = second ? 'session.start' : 'session.half'
  const token = await store.write.transaction().execute(async (db) => {
    await writeAudit(db, { at: now, actor: person, action, object: person })
    return startSession({ write: db }, { person, device, now, second, byProvider })
  })
  const next = second ? await whereTo(door, given) : secondStep(given.to)
  return { next, headers: { 'Set-Cookie': setCookie(token, config.baseUrl) } }
}

async function whereTo(door: Door, { person, to, now }: Given) {
  const kept = await keptFormOf(door, person, now)
  return kept ? `/kept-forms/${kept}` : safeWayBack(to)
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
