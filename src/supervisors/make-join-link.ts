import { done, notFound, unfit, type Act, type Change, type Outcome } from '../access/change.ts'
import { linkMinutes } from '../accounts/links.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { newId } from '../database/ids.ts'
import { minutesAfter } from '../time/instants.ts'
import { theirSupervisor } from './edit-supervisor.ts'

type Made = Outcome<{ id: string; token: string | null }>

/**
 * A link for a supervisor to get a sign-in. It is shown here and now: when the same form comes
 * again, the link that was shown stays good and is not shown again. An earlier one opens nothing.
 */
export async function makeJoinLink(act: Act, supervisor: string): Promise<Made> {
  const token = newToken()
  let kept: string | null = null
  const outcome = await act.change('supervisor.link', async (change) => {
    const row = await theirSupervisor(change, supervisor)
    if (!row) return notFound
    if (row.person_id !== null || row.ended_at !== null) {
      return unfit('', 'This changed while the page was open. Look again, then choose.')
    }
    await revokeJoinLinks(change, supervisor)
    kept = newId()
    await insertLink(change, { id: kept, supervisor, token })
    return done({ id: kept })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}

type NewLink = { id: string; supervisor: string; token: string }

const insertLink = ({ db, who }: Change, { id, supervisor, token }: NewLink) =>
  db
    .insertInto('supervisor_link')
    .values({
      id,
      supervisor_id: supervisor,
      purpose: 'join',
      session_id: null,
      token_hash: hashToken(token),
      made_by: who.person,
      made_at: who.now,
      expires_at: minutesAfter(who.now, linkMinutes.invitation),
    })
    .execute()

/** Takes back every link to join that has not been used. */
export const takeBackJoinLinks = (act: Act, supervisor: string) =>
  act.change('supervisor.link', async (change) => {
    if (!(await theirSupervisor(change, supervisor))) return notFound
    await revokeJoinLinks(change, supervisor)
    return done({ id: supervisor })
  })

export const revokeJoinLinks = ({ db, who }: Change, supervisor: string) =>
  db
    .updateTable('supervisor_link')
    .set({ revoked_at: who.now })
    .where('supervisor_id', '=', supervisor)
    .where('purpose', '=', 'join')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
