import type { read } from '../access/view.ts'
import type { BondKind } from '../database/schema.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Employments under a live bond of this kind with the asker. */
export const bondedTo = (from: From, who: Who, kind: BondKind) =>
  from
    .selectFrom('bond as b')
    .select('b.employment_id')
    .where('b.viewer_id', '=', who.person)
    .where('b.kind', '=', kind)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))

/** Teams in which the asker leads somebody today, other than the team's lead alone. */
export const teamsLed = (from: From, who: Who) =>
  from
    .selectFrom('employment as te')
    .select('te.team_id')
    .where('te.job', '!=', 'lead')
    .where('te.id', 'in', bondedTo(from, who, 'line'))
    .where('te.from_on', '<=', who.today)
    .where((of) => of.or([of('te.until_on', 'is', null), of('te.until_on', '>=', who.today)]))

/** Teams the asker works in today. */
export const teamsOfOwn = (from: From, who: Who) =>
  from
    .selectFrom('employment as oe')
    .select('oe.team_id')
    .where('oe.person_id', '=', who.person)
    .where('oe.from_on', '<=', who.today)
    .where((of) => of.or([of('oe.until_on', 'is', null), of('oe.until_on', '>=', who.today)]))

/** Organisations the asker works for today. */
export const employersOfOwn = (from: From, who: Who) =>
  from
    .selectFrom('employment as oe')
    .select('oe.organisation_id')
    .where('oe.person_id', '=', who.person)
    .where('oe.from_on', '<=', who.today)
    .where((of) => of.or([of('oe.until_on', 'is', null), of('oe.until_on', '>=', who.today)]))

/** Organisations the asker administers today. */
export const organisationsRun = (from: From, who: Who) =>
  from
    .selectFrom('administrator as a')
    .select('a.organisation_id')
    .where('a.person_id', '=', who.person)
    .where('a.from_at', '<=', who.now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', who.now)]))
