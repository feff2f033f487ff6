import type {
  ConfidenceLine,
  ConfidencesFacts,
  SessionConfidences,
} from '../../views/my-sessions/confidences-page.tsx'
import type { View } from '../access/view.ts'
import { sayDay, sayShortDay } from '../time/words.ts'
import { londonDay } from '../time/london.ts'
import {
  brokenAfter,
  brokenConfidences,
  pageSize,
  supervisedSeats,
  type BrokenRow,
} from './queries.ts'
import { confidenceWords, toldWords } from './words.ts'

/** Every time a confidence had to be broken that this person may know of, the latest first. */
export async function confidencesFacts(view: View, page: number): Promise<ConfidencesFacts> {
  const at = { limit: pageSize, offset: (page - 1) * pageSize }
  const rows = await brokenConfidences(view, at)
  return {
    lines: rows.map((row) => lineOf(row, view.who.person)),
    page,
    pages: Math.ceil(Number(rows[0]?.of ?? 0) / pageSize),
  }
}

/** Those of one session, for its page, and where whoever gives it from outside adds another. */
export async function confidencesOf(view: View, session: string): Promise<SessionConfidences> {
  const [rows, seats] = await Promise.all([
    brokenAfter(view, { session }),
    supervisedSeats(view, { session }),
  ])
  return {
    lines: rows.map((row) => lineOf(row, view.who.person)),
    way: seats.length > 0 ? `/my-sessions/${session}/confidences/new` : null,
  }
}

export function lineOf(row: BrokenRow, me: string): ConfidenceLine {
  const gave = row.by === me
  return {
    id: row.id,
    session: row.session_id,
    on: sayDay(row.told_on),
    who: row.person_id === me ? 'You' : (row.name ?? 'Somebody'),
    by: gave ? 'You' : (row.supervisor ?? 'A supervisor'),
    of: row.starts_at === null ? null : sayShortDay(londonDay(row.starts_at)),
    reason: confidenceWords[row.reason],
    told: toldWords[row.told],
    knows: row.worker_knows === 1,
    mayTell: gave && row.worker_knows === 0,
  }
}
