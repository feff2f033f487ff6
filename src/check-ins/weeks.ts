import { feltWords, type FeltLoad } from '../load/felt.ts'
import { firstShownWeek, mondaysShown, shownWeeks } from '../load/twelve-weeks.ts'
import { weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'

type Said = { week: Day; felt_load: FeltLoad }

/** The words of the chart, the lightest first; a word kept back has no place on it. */
export const feltScale: FeltLoad[] = ['light', 'manageable', 'heavy', 'very_heavy', 'too_much']

/** Twelve weeks to today. A week without a check-in, or with the word kept back, is a gap. */
export function weeksToShow(said: Said[], today: Day) {
  const byWeek = new Map(said.map((it) => [it.week, it.felt_load]))
  return mondaysShown(today).map(({ week, label }) => {
    const place = feltScale.indexOf(byWeek.get(week) ?? 'rather_not_say')
    return { label, value: place < 0 ? null : place }
  })
}

/** What the chart shows, in one or two sentences. */
export function sayWeeksShown(said: Said[], today: Day): string {
  const shown = said.filter((it) => it.week >= firstShownWeek(today))
  const latest = shown.at(-1)
  if (!latest) return 'No check-ins in these twelve weeks. That is fine.'
  const gaps = shownWeeks - shown.length
  const when = latest.week === weekOf(today) ? 'This week' : 'The last time'
  const first = `${when} you said “${feltWords[latest.felt_load].toLowerCase()}”.`
  if (gaps === 0) return first
  return `${first} ${gaps === 1 ? 'One week has' : `${gaps} weeks have`} no check-in.`
}
