import { done, notFound, unfit, type Act, type Change, type Outcome } from '../access/change.ts'
import { newToken } from '../accounts/secrets.ts'
import { keepSupervisorLink, revokeSupervisorLinks } from '../accounts/supervisor-links.ts'
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
    const { person: madeBy, now } = change.who
    const link = { purpose: 'join', supervisor, token, madeBy, now } as const
    kept = await keepSupervisorLink(change.db, link)
    return done({ id: kept })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}

/** Takes back every link to join that has not been used. */
export const takeBackJoinLinks = (act: Act, supervisor: string) =>
  act.change('link.take_back', async (change) => {
    if (!(await theirSupervisor(change, supervisor))) return notFound
    await revokeJoinLinks(change, supervisor)
    return done({ id: supervisor })
  })

export const revokeJoinLinks = ({ db, who }: Change, supervisor: string) =>
  revokeSupervisorLinks(db, { purpose: 'join', supervisor }, who.now)
