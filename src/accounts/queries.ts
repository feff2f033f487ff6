import { read, readOne } from '../access/view.ts'

export const myself = readOne((from, _: object, who) =>
  from
    .selectFrom('person')
    .select(['id', 'name', 'email', 'theme', 'version'])
    .where('id', '=', who.person),
)

/** Sessions that are not over, latest first; the idle limit is applied by who reads them. */
export const mySessions = read((from, _: object, who) =>
  from
    .selectFrom('session')
    .select(['id', 'device', 'started_at', 'seen_at', 'expires_at'])
    .where('ended_at', 'is', null)
    .where('expires_at', '>', who.now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(100),
)

/** Alerts nobody has answered yet, as this person sees them now. */
export const alertsWaiting = readOne((from) =>
  from
    .selectFrom('alert')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where('level', '!=', 'notice')
    .where('acknowledged_at', 'is', null),
)
