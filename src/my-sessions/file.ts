import type { View } from '../access/view.ts'
import { placeWords, statusWords, typeNames } from '../sessions/words.ts'
import { everyPage, list, timeCell } from '../web/list.ts'
import { sayWho } from './list-facts.ts'
import { seatsGiven, sessionsGiven } from './queries.ts'

/** The sessions this person gives as a list for a spreadsheet: soonest first, then those over. */
export async function mySessionsFile(view: View) {
  const [{ next }, past, seats] = await Promise.all([
    sessionsGiven(view, 1),
    everyPage(async (page) => (await sessionsGiven(view, page)).past),
    seatsGiven(view, {}),
  ])
  const of = Map.groupBy(seats, (seat) => seat.session_id)
  return list('my-sessions', [...next, ...past], {
    When: (row) => timeCell(row.starts_at),
    Who: (row) => sayWho(of.get(row.id) ?? []),
    What: (row) => typeNames[row.type],
    Minutes: (row) => row.minutes,
    Where: (row) => placeWords[row.place],
    For: (row) => row.client,
    'How it stands': (row) => statusWords[row.status],
  })
}
