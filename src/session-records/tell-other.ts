import type { Change } from '../access/change.ts'
import { tell } from '../notices/tell.ts'
import type { Seat } from './queries.ts'

type Written = { id: string; version: number }

/** Whoever did not write these words is asked for their yes; what was asked before is gone. */
export async function tellOther(change: Change, seat: Seat, { id, version }: Written) {
  const what = 'session_record'
  await change.db.deleteFrom('notice').where('what', '=', what).where('about', '=', id).execute()
  const to = seat.isMine ? seat.other?.id : seat.person_id
  if (!to) return
  const key = `${what} ${id} ${version}`
  await tell(change, [{ to, what, about: id, key, urgency: 'digest' }])
}
