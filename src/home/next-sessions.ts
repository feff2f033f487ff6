import type { View } from '../access/view.ts'
import { ownSessions } from '../calendar/queries.ts'
import { typeNames } from '../sessions/words.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { sayWhen } from '../time/words.ts'

const week = 7 * 24 * 60
/** One that has just begun is still the next one. */
const begun = 60
const most = 4

/** Supervision of the next seven days, given or had, soonest first. */
export async function nextSessions(view: View) {
  const { now, person } = view.who
  const rows = await ownSessions(view, {
    from: minutesBefore(now, begun),
    until: minutesAfter(now, week),
  })
  const coming = rows.filter(({ status }) => status === 'booked')
  return coming.slice(0, most).map((row) => {
    const isGiver = [row.giver_id, row.supervisor_person].includes(person)
    const whom = isGiver ? null : (row.giver ?? row.supervisor)
    return {
      href: `/supervision/sessions/${row.id}`,
      words: `${typeNames[row.type]}${whom ? ` with ${whom}` : ''}, ${sayWhen(row.starts_at, { now })}`,
    }
  })
}
