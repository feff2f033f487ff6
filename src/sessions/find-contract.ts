import type { Change } from '../access/change.ts'
import type { Day } from '../time/types.ts'

type Wanted = { supervisor: string; employments: readonly string[]; day: Day }

/**
 * The contract a session with this supervisor is paid from: the latest that has not ended and of
 * which everybody who comes has hours that day. Null when it is not paid from any.
 */
export async function findContract(change: Change, { supervisor, employments, day }: Wanted) {
  const rows = await change.db
    .selectFrom('contract as c')
    .innerJoin('contract_allocation as a', 'a.contract_id', 'c.id')
    .select(['c.id', 'a.employment_id'])
    .where('c.supervisor_id', '=', supervisor)
    .where('c.ended_at', 'is', null)
    .where('c.starts_on', '<=', day)
    .where('a.employment_id', 'in', [...employments])
    .where('a.from_on', '<=', day)
    .where((of) => of.or([of('a.until_on', 'is', null), of('a.until_on', '>=', day)]))
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.id')
    .execute()
  const byContract = Map.groupBy(rows, ({ id }) => id)
  for (const [id, coming] of byContract) {
    if (new Set(coming.map((it) => it.employment_id)).size === employments.length) return id
  }
  return null
}
