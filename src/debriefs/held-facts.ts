import { read, type View } from '../access/view.ts'
import { isHeld } from '../alerts/left-open.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'

/** Days that the metric looks back on (product.md 5.3, debriefs held and attended). */
const days = 28

const lately = read((from, p: { team: string; since: Day; today: Day }) =>
  from
    .selectFrom('debrief as d')
    .select(['d.id', 'd.state', 'd.why_not', 'd.held_on'])
    .select((of) =>
      of
        .selectFrom('debrief_attendance as a')
        .select((a) => a.fn.countAll<number>().as('n'))
        .whereRef('a.debrief_id', '=', 'd.id')
        .where('a.how', '!=', 'away')
        .as('came'),
    )
    .where('d.team_id', '=', p.team)
    .where('d.kind', '=', 'weekly')
    .where('d.held_on', '>', p.since)
    .where('d.held_on', '<=', p.today)
    .where('d.state', '!=', 'planned'),
)

type Row = {
  state: string
  held_on: Day
  why_not: string | null
  came: number | string | null
}

/**
 * How many of the weekly debriefs were held and how many came to one on average, rounded half up.
 * Those that fell on a holiday count neither way. Null when there was none.
 */
export function sayHeld(rows: readonly Row[], now: { today: Day }): string | null {
  const meant = rows.filter(({ why_not }) => why_not !== 'holiday')
  const held = meant.filter((row) => isHeld(row, now))
  if (meant.length === 0) return null
  const says = `${held.length} of ${meant.length} debriefs held in the last four weeks.`
  if (held.length === 0) return says
  const came = held.reduce((sum, row) => sum + Number(row.came ?? 0), 0)
  const each = Math.floor(came / held.length + 0.5)
  return `${says} ${each === 1 ? '1 person' : `${each} people`} came on average.`
}

/** The same for one team that the reader leads: about the team, and nobody in it. */
export async function heldFacts(view: View, { id }: { id: string }): Promise<string | null> {
  const { today } = view.who
  return sayHeld(await lately(view, { team: id, since: addDays(today, -days), today }), { today })
}
