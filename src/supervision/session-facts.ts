import type { SeatLine, SessionFacts } from '../../views/supervision/session-page.tsx'
import type { View } from '../access/view.ts'
import { sessionFunctions } from '../sessions/gap.ts'
import {
  attendanceWords,
  functionWords,
  placeWords,
  reasonWords,
  sideWords,
  statusWords,
  typeNames,
  typeWords,
} from '../sessions/words.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayWhen } from '../time/words.ts'
import { hintsAbout } from './hints.ts'
import { partIn, type PartIn } from './part-in.ts'
import {
  changesOf,
  findSession,
  seatsIn,
  type ChangeRow,
  type FoundSession,
  type SeatRow,
} from './queries.ts'
import { othersOf } from './say-session.ts'
import { spokenFacts } from './spoken-facts.ts'
import { whoSeesSession } from './who-sees.ts'

export type Looked = { session: FoundSession; seats: SeatRow[]; part: PartIn }

/** A session with those seats of it that the asker may know of; null when it is not theirs to see. */
export async function lookAt(view: View, id: string): Promise<Looked | null> {
  const session = await findSession(view, { id })
  if (!session) return null
  const seats = await seatsIn(view, { session: id })
  return { session, seats, part: partIn(session, seats, view.who.person) }
}

/** The page of one session, in finished words. */
export async function sessionFacts(view: View, looked: Looked): Promise<SessionFacts> {
  const { session, seats, part } = looked
  const { now } = view.who
  const [changes, hints, seen, spoken] = await Promise.all([
    changesOf(view, { session: session.id }),
    hintsFor(view, looked),
    part.own ? whoSeesSession(view, session, part.own) : null,
    session.type === 'mdt' && part.own ? spokenFacts(view, session) : null,
  ])
  return {
    id: session.id,
    version: session.version,
    type: session.type,
    status: session.status,
    title: titleOf(looked),
    when: sayWhen(session.starts_at, { now }),
    rows: rowsOf(looked),
    seats: seats.map((seat) => seatOf(seat, { now, me: view.who.person })),
    changes: changes.map((row) => changeOf(row, now)),
    takenUp: session.status === 'booked' && changes.at(-1)?.now_at === null,
    hints,
    whoSees: seen,
    spoken,
    ...waysOf(looked, now),
    minutes: session.held_minutes ?? session.minutes,
  }
}

const titleOf = ({ session, part }: Looked) => (part.own ? typeWords : typeNames)[session.type]

/** Where no one person gives it. */
const nobodyWords: Partial<Record<FoundSession['type'], string>> = {
  peer: 'Nobody: you think together',
  mdt: 'The practice team, together',
  practice: 'Somebody who is not on a list here',
}

function rowsOf({ session, seats, part }: Looked) {
  const others = part.own ? othersOf(part.others) : ''
  const giver = session.giver ?? session.supervisor
  const names = seats.filter((seat) => seat !== part.own).map(({ name }) => name)
  const functions = sessionFunctions.filter((one) => session[one])
  const told = part.others - names.length
  return [
    {
      key: 'Given by',
      value: part.gives ? 'You' : (giver ?? nobodyWords[session.type] ?? 'Nobody yet'),
    },
    ...(names.length > 0 ? [{ key: 'For', value: sayFor(names, part, told) }] : []),
    ...(names.length === 0 && others ? [{ key: 'Together with', value: others }] : []),
    { key: 'How long', value: sayMinutes(session.held_minutes ?? session.minutes) },
    { key: 'Where', value: placeWords[session.place] },
    ...(functions.length > 0
      ? [{ key: 'What it is for', value: functions.map((one) => functionWords[one]).join(', ') }]
      : []),
    { key: 'Where it stands', value: statusWords[session.status] },
    ...endingOf(session),
  ]
}

/** Whom the reader may not know of is a number. */
function sayFor(names: string[], { own }: PartIn, unseen: number) {
  const known = own ? ['You', ...names] : names
  const rest = unseen > 0 ? [unseen === 1 ? 'one other' : `${unseen} others`] : []
  return [...known, ...rest].join(', ')
}

function endingOf({ ended_by: by, reason, protected_kept: kept }: FoundSession) {
  return [
    ...(by ? [{ key: 'By', value: sideWords[by] }] : []),
    ...(reason ? [{ key: 'Why', value: reasonWords[reason] }] : []),
    ...(kept === null
      ? []
      : [{ key: 'Was the time kept free?', value: kept ? 'Yes' : 'No, other work took it' }]),
  ]
}

const saidBy = {
  self: 'by themself',
  giver: 'by whoever gave it',
  link: 'by the supervisor',
  manager: 'by their lead or manager',
}

function seatOf(seat: SeatRow, { now, me }: { now: string; me: string }): SeatLine {
  const isMe = seat.person_id === me
  const by =
    seat.confirmed_by &&
    (isMe && seat.confirmed_by === 'self' ? 'by you' : saidBy[seat.confirmed_by])
  return {
    person: seat.person_id,
    name: isMe ? 'You' : seat.name,
    status: attendanceWords[seat.status],
    credited: seat.credited_minutes === null ? null : sayMinutes(seat.credited_minutes),
    said: by && seat.confirmed_at ? `Said ${by}, ${sayWhen(seat.confirmed_at, { now })}` : null,
  }
}

const whatWords = { moved: 'Moved', cancelled: 'Called off', missed: 'Missed' }

function changeOf(row: ChangeRow, now: string) {
  const when = { was: sayWhen(row.was_at, { now }), at: row.now_at && sayWhen(row.now_at, { now }) }
  const what = when.at
    ? `Moved from ${when.was} to ${when.at}`
    : `${whatWords[row.what]}: ${when.was}`
  return {
    what,
    when: sayWhen(row.at, { now }),
    at: row.at,
    by: row.name ?? undefined,
    detail: `${sideWords[row.by_side]}: ${reasonWords[row.reason].toLowerCase()}.`,
  }
}

/** What may be done with it now, by whoever looks. */
function waysOf({ session, part }: Looked, now: string) {
  const isBooked = session.status === 'booked'
  const hasBegun = session.starts_at <= now
  const isIn = part.own !== null && part.own.status !== 'cancelled'
  return {
    hasBegun,
    ways: {
      move: isBooked && part.arranges,
      callOff: part.arranges && (isBooked || session.status === 'missed'),
      leave: isBooked && !part.arranges && isIn,
      attend: hasBegun && (isIn || part.minds),
      reopen: !isBooked && part.arranges,
    },
    held: isBooked && hasBegun && isIn && !part.minds ? part.own!.person_id : null,
  }
}

/** Nothing is in the way of what is over. */
async function hintsFor(view: View, { session, seats }: Looked): Promise<string[]> {
  if (session.status !== 'booked' || session.starts_at < view.who.now) return []
  const giver = session.giver_id ?? session.supervisor_id
  const people = seats.map((seat) => ({
    person: seat.person_id,
    name: seat.name,
    hours: seat.working_hours,
  }))
  const row = { startsAt: session.starts_at, minutes: session.minutes, session: session.id }
  const name = session.giver ?? session.supervisor ?? ''
  const [hints] = await hintsAbout(view, [row], {
    people,
    giver: giver ? { id: giver, name } : null,
  })
  return hints!.words
}
