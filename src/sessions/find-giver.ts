import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import { acquainted } from '../access/acquaintance-relations.ts'
import { own, self } from '../access/relations.ts'
import { managesPlace, supervisesNear } from '../access/session-relations.ts'
import type { SessionType } from '../database/tables/supervision.ts'

/** Whoever gives a session, as a person when they sign in; null for a group without anybody. */
export type Given = { person: string | null }

type Wanted = { type: SessionType; giver: string | null; supervisor: string | null }

/** Somebody the asker knows, who is still here. */
export async function findGiver(
  change: Change,
  { type, giver, supervisor }: Wanted,
): Promise<Given | Refusal> {
  if (giver !== null && supervisor !== null) return notFound
  // A lead reads what is kept of a one-to-one, and nothing of what somebody outside gives.
  if (type === 'line' && supervisor !== null) return notOutside
  if (supervisor !== null) return findSupervisor(change, supervisor)
  if (giver === null) return { person: null }
  const row = await change.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', giver)
    .where('deactivated_at', 'is', null)
    .where('id', 'in', change.writable('person', self, acquainted))
    .executeTakeFirst()
  return row ? { person: row.id } : unknown
}

async function findSupervisor(change: Change, supervisor: string): Promise<Given | Refusal> {
  const row = await change.db
    .selectFrom('supervisor')
    .select(['person_id', 'ended_at'])
    .where('id', '=', supervisor)
    .where('id', 'in', change.writable('supervisor', own, managesPlace, supervisesNear))
    .executeTakeFirst()
  if (!row) return unknown
  return row.ended_at === null ? { person: row.person_id } : gone
}

const unknown = unfit('giver', 'Choose somebody from the list.')
const notOutside = unfit(
  'giver',
  'A one-to-one is with your lead. Choose another kind for somebody from outside.',
)
const gone = unfit('giver', 'They no longer give supervision here. Choose somebody else.')
