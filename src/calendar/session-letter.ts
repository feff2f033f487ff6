import type { Parts } from '../access/door.ts'
import { newToken } from '../accounts/secrets.ts'
import { keepSupervisorLink } from '../accounts/supervisor-links.ts'
import { addressee, closed, type Leased, type Written } from '../notices/send-mails.ts'
import { senderOf } from '../notices/smtp.ts'
import { placeWords } from '../sessions/words.ts'
import { invitation } from './ical.ts'
import { attendanceWords, sessionWords } from './session-mail-words.ts'
import { titleOf } from './titles.ts'

const over = 'They do not supervise here any more'

/** A mail about a session, as the session stands at the moment the mail goes. */
export async function sessionLetter(parts: Parts, mail: Leased): Promise<Written> {
  const session = await sessionOf(parts, mail)
  if (mail.kind === 'attendance') return attendanceLetter(parts, mail, session)
  if (session.sequence > (mail.sequence ?? 0) || session.starts_at <= parts.clock.now())
    return 'moot'
  const to = await addressOf(parts, mail)
  if ('problem' in to) return to
  const { config } = parts
  const { method, text } = invitation({
    uid: `${session.id}@${new URL(config.baseUrl).hostname}`,
    sequence: session.sequence,
    status: mail.kind === 'cancel' ? 'cancelled' : 'confirmed',
    changedAt: session.changed_at,
    title: titleOf[session.type],
    startsAt: session.starts_at,
    minutes: session.minutes,
    place: placeWords[session.place],
    organiser: { name: 'Holdfast', email: senderOf(config) },
    attendee: { email: to.email },
  })
  const about = { baseUrl: config.baseUrl, signsIn: mail.person_id !== null }
  const words = sessionWords(mail.kind, about)
  return { to: to.email, ...words, calendar: { method, text } }
}

const sessionOf = ({ store }: Parts, { session_id: id }: Leased) =>
  store.read
    .selectFrom('supervision_session')
    .select(['id', 'type', 'starts_at', 'minutes', 'place', 'status', 'sequence', 'changed_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

type Session = Awaited<ReturnType<typeof sessionOf>>
type Address = { email: string } | { problem: string }

const noAddress = { problem: 'There is no e-mail address to send it to' }

async function addressOf(parts: Parts, { person_id: id, supervisor_id }: Leased): Promise<Address> {
  if (id !== null) {
    const { email, place } = await addressee(parts, id)
    if (!place) return { problem: closed }
    return email ? { email } : noAddress
  }
  const { email, ended_at } = await parts.store.read
    .selectFrom('supervisor')
    .select(['email', 'ended_at'])
    .where('id', '=', supervisor_id)
    .executeTakeFirstOrThrow()
  if (ended_at !== null) return { problem: over }
  return email ? { email } : noAddress
}

/** The token is in this one letter and nowhere else: a letter that is tried again has a new one. */
async function attendanceLetter(parts: Parts, mail: Leased, session: Session): Promise<Written> {
  const supervisor = mail.supervisor_id
  if (session.status !== 'booked' || supervisor === null) return 'moot'
  const to = await addressOf(parts, mail)
  if ('problem' in to) return to
  const token = newToken()
  const link = { purpose: 'attendance', supervisor, session: session.id, token } as const
  await parts.store.write
    .transaction()
    .execute((db) => keepSupervisorLink(db, { ...link, madeBy: null, now: parts.clock.now() }))
  return { to: to.email, ...attendanceWords(`${parts.config.baseUrl}/attendance/${token}`) }
}
