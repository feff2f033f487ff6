import type { View } from '../access/view.ts'
import { ownSessions } from '../calendar/queries.ts'
import { unprepared } from '../preparation/queries.ts'
import { typeNames } from '../sessions/words.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { sayWhen } from '../time/words.ts'

/** In minutes. */
export const week = 7 * 24 * 60
/** One that has just begun is still the next one. */
export const begun = 60
const most = 4

/**
 * Supervision of the next seven days, given or had, soonest first. One's own for which nothing is
 * prepared is there however many come before it.
 */
export async function nextSessions(view: View) {
  const { now, person } = view.who
  const span = { from: minutesBefore(now, begun), until: minutesAfter(now, week) }
  const [rows, bare] = await Promise.all([
    ownSessions(view, span),
    unprepared(view, { ...span, from: now }),
  ])
  const toPrepare = new Set(bare.map(({ id }) => id))
  const coming = rows.filter(({ status }) => status === 'booked')
  const shown = coming.filter(({ id }, place) => place < most || toPrepare.has(id))
  return shown.map((row) => {
    const isGiver = [row.giver_id, row.supervisor_person].includes(person)
    const whom = isGiver ? null : (row.giver ?? row.supervisor)
    return {
      href: `/supervision/sessions/${row.id}`,
      words: `${typeNames[row.type]}${whom ? ` with ${whom}` : ''}, ${sayWhen(row.starts_at, { now })}`,
      prepare: toPrepare.has(row.id) ? `/supervision/sessions/${row.id}/preparation` : null,
    }
  })
}
