import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

type Db = Transaction<Database>
type Left = { team: string | null; open: number }

/**
 * An older backup has somebody at work again who was erased later. Jobs, bonds and duties end, and
 * it says how many open holdings of which team nobody can put words to any more.
 */
export async function endTiesAgain(db: Db, { person, now }: { person: string; now: Instant }) {
  const today = londonDay(now)
  const jobs = db.selectFrom('employment').select('id').where('person_id', '=', person)
  const left = await openHoldings(db, person)
  await db
    .updateTable('bond')
    .set((of) => ({ until_at: later('from_at', now), version: of('version', '+', 1) }))
    .where((of) => of.or([of('viewer_id', '=', person), of('employment_id', 'in', jobs)]))
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', now)]))
    .execute()
  await db
    .updateTable('administrator')
    .set({ until_at: later('from_at', now) })
    .where('person_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', now)]))
    .execute()
  await db
    .updateTable('employment')
    .set((of) => ({ until_on: later('from_on', today), version: of('version', '+', 1) }))
    .where('person_id', '=', person)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>', today)]))
    .execute()
  return left
}

/** What has not begun ends as it begins. */
const later = (column: string, end: string) =>
  sql<string>`case when ${sql.ref(column)} > ${end} then ${sql.ref(column)} else ${end} end`

const openHoldings = (db: Db, person: string): Promise<Left[]> =>
  db
    .selectFrom('holding as h')
    .innerJoin('employment as e', 'e.id', 'h.employment_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select((of) => ['t.name as team', of.fn.countAll<number>().as('open')])
    .where('h.person_id', '=', person)
    .where('h.ended_on', 'is', null)
    .groupBy('t.name')
    .orderBy('t.name')
    .execute()

/** For whoever starts the server: never who held them. */
export const sayLeft = ({ team, open }: Left) =>
  `After an older backup, ${open} open ${Number(open) === 1 ? 'holding' : 'holdings'} of ` +
  `${team ?? 'no team'} came back without words: whoever held them was erased. Their lead decides.`
