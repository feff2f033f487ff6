import { done, notFound, type Act, type Outcome } from '../access/change.ts'
import { newToken } from '../accounts/secrets.ts'
import { keepSupervisorLink, revokeSupervisorLinks } from '../accounts/supervisor-links.ts'
import { linkedSession } from './queries.ts'

type Made = Outcome<{ id: string; token: string | null }>

/**
 * A link for a supervisor to say who came; an earlier one for this session opens nothing any more.
 * It is known only here and now: the same form sent again does not show it again.
 */
export async function makeAttendanceLink(act: Act, session: string): Promise<Made> {
  const token = newToken()
  let kept: string | null = null
  const outcome = await act.change('supervisor.link', async (change) => {
    const found = await linkedSession(change.view, { id: session })
    if (!found) return notFound
    const { now, person: madeBy } = change.who
    const link = { purpose: 'attendance', supervisor: found.supervisor, session } as const
    kept = await keepSupervisorLink(change.db, { ...link, token, madeBy, now })
    return done({ id: kept })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}

/** Takes back a link that was lost, or went to somebody else. */
export const takeBackAttendanceLink = (act: Act, session: string) =>
  act.change('link.take_back', async (change) => {
    const found = await linkedSession(change.view, { id: session })
    if (!found) return notFound
    const link = { purpose: 'attendance', supervisor: found.supervisor, session } as const
    await revokeSupervisorLinks(change.db, link, change.who.now)
    return done({ id: session })
  })
