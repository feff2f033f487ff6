import type { PersonPart } from '../../views/team/person-page.tsx'
import type { View } from '../access/view.ts'
import { liveStretches } from '../agreements/stretch-queries.ts'
import type { HeldRow } from '../load/queries.ts'
import { firstShownWeek, sayWeeksCounted, weeksCounted } from '../load/twelve-weeks.ts'
import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { leaveComing, weeksHeld, type Half } from './person-queries.ts'
import { sayLeave } from './week-facts.ts'

type Around = Pick<PersonPart, 'stretches' | 'leave' | 'weeks' | 'leaving'>

/** What surrounds the holdings of one person: stretches, leave and weeks, in each of their jobs. */
export async function aroundJobs(view: View, halves: Half[], person: string) {
  const { today, person: me } = view.who
  const [leave, kept, stretches] = await Promise.all([
    leaveComing(view, { person }),
    weeksHeld(view, { person, since: firstShownWeek(today) }),
    Promise.all(halves.map(({ id }) => liveStretches(view, { employment: id }))),
  ])
  return halves.map((half, index): Around => {
    const rows = kept.filter((row) => row.employment_id === half.id)
    const weeks = weeksCounted(rows, today)
    const off = leave.filter((row) => row.employment_id === half.id).map(sayLeave)
    return {
      stretches: stretches[index]!.map(({ id, name, holding, says }) => ({
        id,
        name: holding ? `${name}, for ${holding.label}` : name,
        says,
      })),
      leave: off.join('. ') || null,
      weeks: rows.length === 0 ? null : { weeks, summary: sayWeeksCounted(weeks) },
      leaving:
        half.line && person !== me ? `/people/${person}/leaving?employment=${half.id}` : null,
    }
  })
}

/** How a holding stands and when it is looked at again; late is said without a reproach. */
export function lookAgain(row: Pick<HeldRow, 'status' | 'next_review_on'>, today: Day) {
  if (row.status === 'paused') return { words: 'Paused', late: false }
  const { next_review_on: on } = row
  const calls = row.status === 'review_calls' ? 'Review calls. ' : ''
  if (on === null) return { words: `${calls}No day set`, late: false }
  const days = daysBetween(on, today)
  if (days <= 0) return { words: `${calls}${sayShortDay(on)}`, late: false }
  return { words: `${calls}${days === 1 ? '1 day' : `${days} days`} late`, late: true }
}
