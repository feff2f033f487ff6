import { open, type Door } from '../access/door.ts'
import { startTheirSession } from '../accounts/start-their-session.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import type { Instant } from '../time/types.ts'

type Passing = {
  /** The half-signed-in session. */
  session: string
  request: Request
  to: string | null
  now: Instant
  by: 'totp' | 'passkey' | 'recovery_code' | 'new_factor'
}

type Passed = { next: string; headers: Record<string, string> }

/**
 * The second step is taken: the half session ends and a whole one starts, under a new cookie. A
 * half session that is over by now starts nothing, and leads back to where signing in begins.
 */
export async function passSecondStep(door: Door, passing: Passing): Promise<Passed> {
  const { session, request, to, now, by } = passing
  const person = await open(door)
    .store.write.transaction()
    .execute(async (db) => {
      const ended = await db
        .updateTable('session')
        .set({ ended_at: now })
        .where('id', '=', session)
        .where('second_at', 'is', null)
        .where('ended_at', 'is', null)
        .returning('person_id')
        .executeTakeFirst()
      if (!ended) return null
      const object = ended.person_id
      await writeAudit(db, { at: now, actor: object, action: `second_step.${by}`, object })
      return object
    })
  if (!person) return { next: '/sign-in', headers: {} }
  return startTheirSession(door, { person, request, to, now, second: true })
}
