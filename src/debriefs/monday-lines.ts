import type { View } from '../access/view.ts'
import { sayDayOfWeek } from '../time/weeks.ts'
import { addWorkingDays } from '../time/working-days.ts'
import { stillSafe } from './closing-queries.ts'

/**
 * What the reader said is safe until Monday and has not looked at: from the next working day after
 * the debrief, until each is looked at.
 */
export async function mondayLines(view: View): Promise<{ href: string; words: string }[]> {
  const { today } = view.who
  const rows = await stillSafe(view, { before: today })
  const due = rows.filter(({ held_on }) => addWorkingDays(held_on, 1) <= today)
  return [...Map.groupBy(due, ({ debrief_id }) => debrief_id)].map(([id, items]) => ({
    href: `/debriefs/${id}/monday`,
    words: sayLeft(items.length, sayDayOfWeek(items[0]!.held_on)),
  }))
}

const sayLeft = (count: number, day: string) =>
  count === 1
    ? `One thing was safe until now, from ${day}. Look at it again`
    : `${count} things were safe until now, from ${day}. Look at them again`
