import { weeksWaited, type Waits } from '../service-gaps/rules.ts'
import type { Day } from '../time/types.ts'

type NeedWaits<N extends string> = { need: N; waits: Waits }
type NeedWeeks<N extends string> = {
  need: N
  people: number
  middle: number
  longest: number
}

const peopleIn = (waits: Waits) => waits.reduce((sum, { people }) => sum + people, 0)

/** Weeks waited for each need, the most people first, then by name (product.md 5.11). */
export function weeksByNeed<N extends string>(
  needs: NeedWaits<N>[],
  { today }: { today: Day },
): NeedWeeks<N>[] {
  return needs
    .flatMap(({ need, waits }) => {
      const weeks = weeksWaited(waits, { today })
      return weeks === null ? [] : [{ need, people: peopleIn(waits), ...weeks }]
    })
    .toSorted((a, b) => b.people - a.people || a.need.localeCompare(b.need))
}

/** At most four on a chart: with more needs the fourth stands for all the rest together. */
export function fourAtMost<N extends string>(needs: NeedWaits<N>[], ordered: N[]) {
  if (ordered.length <= 4) return { shown: ordered, rest: [] as Waits }
  const shown = ordered.slice(0, 3)
  const rest = needs.filter(({ need }) => !shown.includes(need)).flatMap(({ waits }) => waits)
  return { shown, rest }
}
