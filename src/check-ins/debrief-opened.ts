import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'

/**
 * Whether the weekly debrief of that week has begun in a team the asker works in: from then on a
 * check-in stays as it is (product.md 5.5).
 */
export async function hasDebriefOpened(change: Change, week: Day): Promise<boolean> {
  const { db, who } = change
  const mine = db
    .selectFrom('employment')
    .select('team_id')
    .where('id', 'in', change.writable('employment', own))
    .where('from_on', '<=', who.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
    .where('team_id', 'is not', null)
  const row = await db
    .selectFrom('debrief')
    .select('id')
    .where('team_id', 'in', mine.$narrowType<{ team_id: string }>())
    .where('kind', '=', 'weekly')
    .where('held_on', '>=', week)
    .where('held_on', '<=', addDays(week, 6))
    .where('opened_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
