import { done, notFound, unfit, type Act, type Change, type Outcome } from '../access/change.ts'
import { newToken } from '../accounts/secrets.ts'
import { keepSupervisorLink, revokeSupervisorLinks } from '../accounts/supervisor-links.ts'
import { newId } from '../database/ids.ts'
import { theirSupervisor } from './edit-supervisor.ts'
import { joinKey } from './join-letter.ts'

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
      return changedHere
    }
    const { person: madeBy, now } = change.who
    const link = { purpose: 'join', supervisor, token, madeBy, now } as const
    kept = await keepSupervisorLink(change.db, link)
    return done({ id: kept })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}

/**
 * The same by mail to the supervisor's own address, so that nobody else can take it up. The link that
 * is kept here is known to nobody: the letter brings another in its place.
 */
export const mailJoinLink = (act: Act, supervisor: string) =>
  act.change('supervisor.link', async (change) => {
    const row = await theirSupervisor(change, supervisor)
    if (!row) return notFound
    if (row.person_id !== null || row.ended_at !== null || row.email === null) return changedHere
    const { person: madeBy, now } = change.who
    const link = { purpose: 'join', supervisor, token: newToken(), madeBy, now } as const
    const id = await keepSupervisorLink(change.db, link)
    const mail = { id: newId(), dedupe_key: joinKey(id), supervisor_id: supervisor }
    const due = { kind: 'join' as const, things: 1, made_at: now, next_try_at: now }
    await change.db
      .insertInto('mail')
      .values({ ...mail, ...due })
      .execute()
    return done({ id })
  })

const changedHere = unfit('', 'This changed while the page was open. Look again, then choose.')

/** Takes back every link to join that has not been used. */
export const takeBackJoinLinks = (act: Act, supervisor: string) =>
  act.change('link.take_back', async (change) => {
    if (!(await theirSupervisor(change, supervisor))) return notFound
    await revokeJoinLinks(change, supervisor)
    return done({ id: supervisor })
  })

export const revokeJoinLinks = ({ db, who }: Change, supervisor: string) =>
  revokeSupervisorLinks(db, { purpose: 'join', supervisor }, who.now)
