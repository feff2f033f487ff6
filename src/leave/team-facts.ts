import type { TeamLeaveFacts } from '../../views/leave/team-leave-page.tsx'
import type { View } from '../access/view.ts'
import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayWeek, spanOf } from '../time/weeks.ts'
import { sayAway } from './rules.ts'
import { pageSize, teamCovers, teamLeave } from './team-queries.ts'

/** This week and the next four. */
const days = 34

export function soon(today: Day) {
  const since = weekOf(today)
  return { since, until: addDays(since, days) }
}

/** Who is away soon and who stands in, A to Z. */
export async function teamLeaveFacts(view: View, page: number): Promise<TeamLeaveFacts> {
  const { since, until } = soon(view.who.today)
  const which = { since, until, limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, covers] = await Promise.all([teamLeave(view, which), teamCovers(view, {})])
  return {
    weeks: sayWeek({ monday: since, sunday: until }),
    rows: rows.map((row) => ({
      person: row.person_id,
      name: row.name,
      when: sayAway(row),
      ...coverWords(row, covers),
    })),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

type Row = Awaited<ReturnType<typeof teamLeave>>[number]
type Cover = Awaited<ReturnType<typeof teamCovers>>[number]

/** 'Ola Nowak covers 3, Hana Ito is asked about 1', and how many have nobody yet. */
export function coverWords(row: Row, covers: Cover[]) {
  const { from, until } = spanOf(row.from_on, row.until_on)
  const own = covers.filter(
    (each) =>
      each.employment_id === row.employment_id && each.from_at === from && each.ended_at === until,
  )
  const said = [...Map.groupBy(own, (each) => sayWho(each))]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([who, each]) => `${who} ${each.length}`)
  const held = Number(row.held ?? 0)
  const uncovered = held - new Set(own.map((each) => each.holding_id)).size
  return { covers: said.join(', ') || 'Nobody yet', uncovered: `${uncovered} of ${held}` }
}

const sayWho = ({ name, accepted_at: said }: Cover) =>
  `${name ?? 'A colleague'} ${said === null ? 'is asked about' : 'covers'}`
