import type { RecordPartFacts } from '../../views/session-records/record-part.tsx'
import type { View } from '../access/view.ts'
import { actionLines } from '../actions/facts.ts'
import { promisesFromSession } from '../actions/queries.ts'
import { whose } from './page-facts.ts'
import { agreedKeeping, findRecord, readableSeats, type Seat } from './queries.ts'
import { keptOf, whyNotNow } from './rules.ts'
import { keptWords } from './words.ts'

/**
 * What the page of a session shows of its records: one for whoever is supervised there, one for
 * each whom the asker supervises, none for anybody else.
 */
export async function recordPartFacts(view: View, session: string): Promise<RecordPartFacts[]> {
  const all = await readableSeats(view, session)
  const mine = all.filter(({ isMine }) => isMine)
  const seats = mine.length > 0 ? mine : all
  return Promise.all(seats.map((seat) => partOf(view, { seat, seats })))
}

async function partOf(
  view: View,
  found: { seat: Seat; seats: readonly Seat[] },
): Promise<RecordPartFacts> {
  const { seat, seats } = found
  const of = { session: seat.session_id, employment: seat.employment_id }
  const [agreed, record, promises] = await Promise.all([
    agreedKeeping(view, seat),
    findRecord(view, seat),
    promisesFromSession(view, of),
  ])
  const keeps = keptOf(seat.type, agreed)
  const notNow = whyNotNow(seat, view.who.now)
  const path = `/supervision/sessions/${seat.session_id}`
  const isSaid = [seat.support, seat.learning, seat.cases, seat.management, seat.helped].some(
    (each) => each !== null,
  )
  return {
    whose: seats.length > 1 ? seat.worker : null,
    kept: keptWords[keeps],
    href: notNow === null || record !== null ? `${path}/record${whose(found)}` : null,
    written: record === null ? null : sayAgreed(seat, record),
    promises: actionLines(view, promises),
    split: seat.isMine && notNow === null ? { href: `${path}/split`, isSaid } : null,
  }
}

type Agreed = { worker_agreed_at: string | null; giver_agreed_at: string | null }

function sayAgreed({ other }: Seat, { worker_agreed_at: worker, giver_agreed_at: giver }: Agreed) {
  if (other === null) return 'Something is written.'
  if (worker !== null && giver !== null) return 'It is written, and you both agreed to it.'
  return 'It is written. It is not agreed by both yet.'
}
