import type { View } from '../access/view.ts'
import { promisesByMe, promisesToMe } from '../actions/queries.ts'

/** Open promises of earlier sessions, by the asker and to them, soonest day first. */
export async function promisesLeft(view: View) {
  const rows = [...(await promisesByMe(view)), ...(await promisesToMe(view))]
  return rows
    .filter(({ session_id: session }) => session !== null)
    .toSorted((a, b) => a.due_on.localeCompare(b.due_on))
}
