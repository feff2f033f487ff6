import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { themedDebriefs, themesSince } from './closing-queries.ts'
import { themesIn } from './record-facts.ts'

/** Themes of each debrief, as a list for a spreadsheet. */
export async function themesFile(view: View) {
  const rows = await themedDebriefs(view, wholeList)
  const days = rows.map(({ held_on: day }) => day).toSorted()
  const last = days.at(-1)
  const themes = last ? await themesSince(view, { first: days[0]!, last }) : []
  const of = Map.groupBy(themes, ({ debrief_id: id }) => id)
  return list('debrief-themes', rows, {
    Day: (row) => dayCell(row.held_on),
    Team: (row) => row.team,
    Themes: (row) => themesIn(of.get(row.id) ?? []),
  })
}
