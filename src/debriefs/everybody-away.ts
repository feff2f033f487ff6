import type { Change } from '../access/change.ts'
import type { Day } from '../time/types.ts'

/** Everyone who held people in the team on that day had the whole of it off. */
export async function isEverybodyAway({ db }: Change, team: string, day: Day) {
  const working = db
    .selectFrom('employment as e')
    .select('e.id')
    .where('e.team_id', '=', team)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', day)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', day)]))
  const onLeave = db
    .selectFrom('leave as l')
    .select('l.employment_id')
    .where('l.from_on', '<=', day)
    .where('l.until_on', '>=', day)
    .where('l.part', '=', 'whole')
  const [anyone, there] = await Promise.all([
    working.limit(1).executeTakeFirst(),
    working.where('e.id', 'not in', onLeave).limit(1).executeTakeFirst(),
  ])
  return anyone !== undefined && there === undefined
}
