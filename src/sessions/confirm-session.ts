import { done, isRefusal, notFound, unfit, type Change, type Outcome } from '../access/change.ts'
import { any } from '../access/relations.ts'
import { throughPeople } from '../access/session-relations.ts'
import { afterWord, isOutranked, sessionAfter, type SessionAfter, type Word } from './attendance.ts'
import { creditsOf } from './credits.ts'
import {
  judgeAnew,
  setAsideAgain,
  settleOnContract,
  updateSeat,
  updateSession,
} from './end-session.ts'
import {
  holdLinked,
  holdSession,
  seatsOf,
  type Asked,
  type Seat,
  type SessionRow,
} from './hold-session.ts'
import { noteChange } from './note-change.ts'
import { isEndedByOthers } from './outspoken.ts'
import { voices } from './rights.ts'
import { voiceIn } from './voice.ts'

/** How long it was and who came, by person; whoever is not named stays as they were. */
export type Attendance = Pick<Word, 'minutes' | 'said'>

type Confirmed = Outcome<{ id: string }>

const mayConfirm = throughPeople('id', any(...voices.map(({ rule }) => rule)))

/**
 * Says who came, inside a running change: for oneself, or for those one leads, manages or
 * supervises. Said again it corrects, and one's own word never counts over somebody else's.
 */
export async function confirmInto(
  change: Change,
  { minutes, said, ...asked }: Attendance & Asked,
): Promise<Confirmed> {
  const session = await holdSession(change, asked, mayConfirm)
  if (isRefusal(session)) return session
  const by = await voiceIn(change, session.id, Object.keys(said))
  if (by === null) return notFound
  return record(change, session, { minutes, said, by })
}

/** The same for whoever brought the link to this session: the room of links has seen to that. */
export async function confirmByLink(
  change: Change,
  { session: id, minutes, said }: Attendance & { session: string },
): Promise<Confirmed> {
  const session = await holdLinked(change, id)
  if (!session || session.status === 'cancelled') return notFound
  return record(change, session, { minutes, said, by: 'link' })
}

async function record(change: Change, session: SessionRow, word: Word): Promise<Confirmed> {
  if (change.who.now < session.starts_at) return notYet
  const seats = await seatsOf(change, session.id)
  const known = new Set(seats.map((seat) => seat.person_id))
  const named = Object.keys(word.said)
  if (named.length === 0) return nobody
  if (!named.every((person) => known.has(person))) return notFound
  if (seats.some((seat) => isOutranked(seat, word))) return counted
  if (word.by === 'self') {
    if (await isEndedByOthers(change, session, seats)) return counted
    if (session.contract_id !== null && word.minutes > session.minutes) return tooLong
  }
  const said = seats.map((seat) => afterWord(seat, word, change.who.now))
  const after = sessionAfter(session, said, word)
  await settleWord(change, session, after)
  await updateSession(change, session, after.columns)
  const credits = await creditsOf(change, { ...session, ...after.columns }, said)
  for (const [at, seat] of credits.entries()) await keepSeat(change, seats[at]!, seat)
  await judgeAnew(change, credits)
  return done({ id: session.id })
}

async function settleWord(change: Change, session: SessionRow, after: SessionAfter) {
  const { ending, people, columns } = after
  if (ending === 'booked') await setAsideAgain(change, session, people)
  else if (ending !== null) await settleOnContract(change, session, { ending, people })
  if (columns.status !== 'missed' && columns.status !== 'cancelled') return
  if (columns.status === session.status) return
  const { id, starts_at: wasAt } = session
  const why = { by: 'supervisee' as const, reason: 'other' as const }
  await noteChange(change, { session: id, what: columns.status, ...why, wasAt })
}

async function keepSeat(change: Change, was: Seat, { status, ...seat }: Seat) {
  const { credited_minutes, confirmed_by, confirmed_at } = seat
  const columns = { status, credited_minutes, confirmed_by, confirmed_at }
  const isSame =
    status === was.status &&
    credited_minutes === was.credited_minutes &&
    confirmed_at === was.confirmed_at
  if (!isSame) await updateSeat(change, was, columns)
}

const notYet = unfit('', 'This session has not begun. Say who came once it has.')
const nobody = unfit('', 'Say of at least one person whether they came.')
const tooLong = unfit(
  'minutes',
  'Give no more minutes than were booked. Whoever gave it can say that it was longer.',
)
const counted = unfit('', 'Somebody else has said who came. Ask them to put it right.')
