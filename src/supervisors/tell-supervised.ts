import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { tell } from '../notices/tell.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

/**
 * Whoever is supervised hears that somebody signs in as their supervisor from now on, so that a
 * sign-in taken up by somebody else does not stay unseen.
 */
export async function tellSupervised(
  db: Transaction<Database>,
  { supervisor, viewer }: { supervisor: string; viewer: string },
  now: Instant,
): Promise<void> {
  const today = londonDay(now)
  const rows = await db
    .selectFrom('contract_allocation as a')
    .innerJoin('contract as c', 'c.id', 'a.contract_id')
    .innerJoin('employment as e', 'e.id', 'a.employment_id')
    .select('e.person_id')
    .distinct()
    .where('c.supervisor_id', '=', supervisor)
    .where('c.ended_at', 'is', null)
    .where((of) => of.or([of('a.until_on', 'is', null), of('a.until_on', '>=', today)]))
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', today)]))
    .execute()
  const about = { what: 'supervisor_joined', about: supervisor, urgency: 'digest' as const }
  const key = `supervisor_joined ${supervisor} ${viewer}`
  const who = { person: viewer, now, today }
  await tell(
    { db, who },
    rows.map(({ person_id: to }) => ({ ...about, key, to })),
  )
}
