import { unfit, type Change, type Refusal } from '../access/change.ts'
import type { Day } from '../time/types.ts'

type Wanted = { supervisor: string; employments: readonly string[]; day: Day }

/**
 * The contract a session with this supervisor is paid from: the latest that runs and of which
 * everybody who comes has hours that day. Null when there is none at all; a refusal when there is
 * one and somebody has no hours of it, so that nobody is booked past what was bought.
 */
export async function findContract(
  change: Change,
  { supervisor, employments, day }: Wanted,
): Promise<string | Refusal | null> {
  const rows = await change.db
    .selectFrom('contract as c')
    .leftJoin('contract_allocation as a', (join) =>
      join
        .onRef('a.contract_id', '=', 'c.id')
        .on('a.employment_id', 'in', [...employments])
        .on('a.from_on', '<=', day)
        .on((of) => of.or([of('a.until_on', 'is', null), of('a.until_on', '>=', day)])),
    )
    .select(['c.id', 'a.employment_id'])
    .where('c.supervisor_id', '=', supervisor)
    .where('c.ended_at', 'is', null)
    .where('c.starts_on', '<=', day)
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.id')
    .execute()
  const byContract = Map.groupBy(rows, ({ id }) => id)
  for (const [id, coming] of byContract) {
    const known = new Set(coming.map((it) => it.employment_id))
    if (employments.every((employment) => known.has(employment))) return id
  }
  return rows.length > 0 ? notAllocated : null
}

/** What whoever has no hours of a contract is told. */
export const notAllocated = unfit(
  'people',
  'Somebody here has no hours of this contract on that day. Ask your manager.',
)
