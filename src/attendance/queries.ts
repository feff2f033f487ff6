import { readOne } from '../access/view.ts'

/** A session with a supervisor whom the asker's own organisation pays, and how its link stands. */
export const linkedSession = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['s.id', 's.starts_at', 's.status', 's.contract_id', 'v.id as supervisor', 'v.name'])
    .select('v.person_id')
    .select((of) => [
      of
        .selectFrom('supervisor_link as l')
        .select('l.expires_at')
        .whereRef('l.session_id', '=', 's.id')
        .where('l.used_at', 'is', null)
        .where('l.revoked_at', 'is', null)
        .where('l.expires_at', '>', who.now)
        .orderBy('l.made_at', 'desc')
        .limit(1)
        .as('live_until'),
      of
        .selectFrom('supervisor_link as l')
        .select((l) => l.fn.max('l.used_at').as('at'))
        .whereRef('l.session_id', '=', 's.id')
        .as('used_at'),
    ])
    .where('s.id', '=', p.id)
    .where('s.status', '!=', 'cancelled')
    .where('v.organisation_id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select('e.organisation_id')
        .where('e.person_id', '=', who.person)
        .where('e.job', '=', 'manager')
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
    ),
)
