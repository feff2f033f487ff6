import type { Role } from '../access/roles.ts'
import { read, readOne, type View } from '../access/view.ts'
import { minutesBefore } from '../time/instants.ts'
import { idleMinutes } from './session-rules.ts'

export const myself = readOne((from, _: object, who) =>
  from
    .selectFrom('person')
    .select(['id', 'name', 'email', 'theme', 'version'])
    .where('id', '=', who.person),
)

/** Sessions that are not over, latest first. */
const mySessions = read((from, _: object, who) =>
  from
    .selectFrom('session')
    .select(['id', 'device', 'started_at', 'seen_at', 'expires_at'])
    .where('ended_at', 'is', null)
    .where('expires_at', '>', who.now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(100),
)

/** Where the asker is signed in: those that were not left idle too long. */
export async function ownSessions(view: View, roles: readonly Role[]) {
  const oldest = minutesBefore(view.who.now, idleMinutes(roles))
  return (await mySessions(view, {})).filter((session) => session.seen_at > oldest)
}

/** Alerts nobody has answered yet, as this person sees them now. */
export const alertsWaiting = readOne((from) =>
  from
    .selectFrom('alert')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where('level', '!=', 'notice')
    .where('acknowledged_at', 'is', null),
)
