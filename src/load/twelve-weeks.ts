import type { CountedWeek } from '../../views/components/count-chart.tsx'
import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'

/** Weeks on a chart over time, this one the last of them (experience.md 5). */
export const shownWeeks = 12

export const firstShownWeek = (today: Day): Day => addDays(weekOf(today), -7 * (shownWeeks - 1))

/** The Mondays of those weeks with their short names, the oldest first. */
export const mondaysShown = (today: Day) =>
  Array.from({ length: shownWeeks }, (_, index) => {
    const week = addDays(firstShownWeek(today), 7 * index)
    return { week, label: sayShortDay(week).replace(/ \d{4}$/, '') }
  })

export type KeptWeek = { week: Day; value: number; past: number | null; on_leave: 0 | 1 }

/** One number over twelve weeks. A week without its snapshot, or on leave, is a gap, never zero. */
export function weeksCounted(kept: KeptWeek[], today: Day): CountedWeek[] {
  const byWeek = new Map(kept.map((row) => [row.week, row]))
  return mondaysShown(today).map(({ week, label }) => {
    const row = byWeek.get(week)
    if (!row) {
      const why = week === weekOf(today) ? 'not over yet' : 'nothing kept'
      return { label, value: null, agreed: null, why }
    }
    return row.on_leave
      ? { label, value: null, agreed: row.past, why: 'on leave' }
      : { label, value: row.value, agreed: row.past, why: '' }
  })
}

/** What that chart shows, in one or two sentences. */
export function sayWeeksCounted(weeks: CountedWeek[]): string {
  const values = weeks.flatMap(({ value }) => (value === null ? [] : [value]))
  const latest = values.at(-1)
  if (latest === undefined) return 'No weeks are kept yet. The first is kept on Sunday night.'
  const agreed = weeks.findLast((week) => week.value !== null)!.agreed
  const now = `${latest} at the end of the last week kept`
  const beside = agreed === null ? '' : `, with ${agreed} agreed`
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most
    ? `${now}${beside}. It stayed the same.`
    : `${now}${beside}. It was between ${least} and ${most}.`
}
