import type { ExpressionBuilder } from 'kysely'
import { hasPlace } from '../accounts/has-place.ts'
import type { Parts } from '../access/door.ts'
import type { Database } from '../database/schema.ts'
import { minutesAfter } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { isAboutThisMail, isMailAddress, sayProblem } from './problems.ts'
import { givesUp, nextTry, oldest } from './rules.ts'
import { bodyOf, movedWords, subjectOf } from './mail-words.ts'
import type { Letter, Transport } from './smtp.ts'

/** How long a mail belongs to a server that says nothing more: longer than any try takes. */
const leaseMinutes = 2
/** No lease reaches so far: it was written before the clock was put back. */
const farAhead = 10
const lanes = 4
/** A round ends after this, in milliseconds, so that other jobs have their turn. */
const roundMs = 45_000

const noServer = 'No mail server is set'
const noAddress = 'There is no e-mail address to send it to'

/** What a mail says and to whom; why it never can be sent; or that there is no need of it any more. */
export type Written =
  | (Pick<Letter, 'subject' | 'text' | 'calendar'> & { to: string | null })
  | { problem: string }
  | 'moot'

/** Puts a mail that says more than that something waits into words, at the moment it goes. */
export type WriteLetter = (parts: Parts, mail: Leased) => Promise<Written>

/**
 * Hands waiting mails to the mail server, each at least once, outside any transaction. A mail that
 * was handed over by a server that died before it could say so goes again, under the same id.
 */
export async function sendMails(
  parts: Parts,
  transport: Transport,
  writeLetter: WriteLetter,
): Promise<void> {
  if (!transport) return sayNoServer(parts)
  await forgetOldOnes(parts)
  const until = performance.now() + roundMs
  const round = { isDown: false }
  const lane = async () => {
    while (!round.isDown && performance.now() < until) {
      const mail = await lease(parts)
      if (!mail) return
      const counts = mail.kind === 'now' || mail.kind === 'digest'
      const written = await (counts ? waitingWords : writeLetter)(parts, mail)
      if (!(await send(parts, transport, { mail, written }))) round.isDown = true
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const waiting = (of: ExpressionBuilder<Database, 'mail'>) =>
  of.and([of('sent_at', 'is', null), of('gave_up_at', 'is', null)])

const isFree = (now: Instant) => (of: ExpressionBuilder<Database, 'mail'>) =>
  of.or([
    of('leased_until', 'is', null),
    of('leased_until', '<=', now),
    of('leased_until', '>', minutesAfter(now, farAhead)),
  ])

/**
 * The next mail, for this lane alone; what cannot wait goes first. PostgreSQL may ask a list of ids
 * again for each row, and would then lease more than one: a single id is asked for once.
 */
async function lease(parts: Parts) {
  const now = parts.clock.now()
  const { write, dialect } = parts.store
  const next = write
    .selectFrom('mail')
    .select('id')
    .where(waiting)
    .where((of) => of.or([of('attempts', '=', 0), of('next_try_at', '<=', now)]))
    .where(isFree(now))
    .orderBy('kind', 'desc')
    .orderBy('next_try_at')
    .limit(1)
  return write
    .updateTable('mail')
    .set((of) => ({
      attempts: of('attempts', '+', 1),
      leased_until: minutesAfter(now, leaseMinutes),
    }))
    .where('id', '=', dialect === 'postgres' ? next.forUpdate().skipLocked() : next)
    .where(waiting)
    .where(isFree(now))
    .returning(['id', 'person_id', 'kind', 'things', 'made_at', 'attempts'])
    .returning(['supervisor_id', 'session_id', 'sequence', 'dedupe_key', 'old_address'])
    .executeTakeFirst()
}

export type Leased = NonNullable<Awaited<ReturnType<typeof lease>>>

type Ready = { mail: Leased; written: Written }

/** False when the mail server itself does not answer, so that no other mail need wait for it now. */
async function send(parts: Parts, transport: NonNullable<Transport>, { mail, written }: Ready) {
  if (written === 'moot') return drop(parts, mail)
  if ('problem' in written) return giveUp(parts, mail, written.problem)
  const { to, ...words } = written
  if (!to || !isMailAddress(to)) return giveUp(parts, mail, noAddress)
  const letter: Letter = { id: mail.id, to, madeAt: mail.made_at, ...words }
  try {
    await transport(letter)
  } catch (error) {
    await keepFailure(parts, mail, sayProblem(error))
    return isAboutThisMail(error)
  }
  const at = parts.clock.now()
  const done = { sent_at: at, leased_until: null, problem: null, old_address: null }
  await parts.store.write
    .updateTable('mail')
    .set(done)
    .where('id', '=', mail.id)
    .where('sent_at', 'is', null)
    .execute()
  return true
}

/** That something waits, for somebody who still signs in here. */
async function waitingWords(parts: Parts, { person_id: id, ...mail }: Leased): Promise<Written> {
  const { things, old_address: old } = mail
  // Also when their sign-in is closed: whoever changed the address may have closed it.
  if (old !== null) return { to: old, ...movedWords }
  const person = await addressee(parts, id!)
  if (!person.place) return { problem: closed }
  const { baseUrl } = parts.config
  return { to: person.email, subject: subjectOf(things), text: bodyOf({ things, baseUrl }) }
}

export const closed = 'Their sign-in is closed'

/** Where it goes, and whether they still sign in here. */
export async function addressee({ store, clock }: Parts, id: string) {
  const now = clock.now()
  const { deactivated_at: over, ...person } = await store.read
    .selectFrom('person')
    .select(['email', 'deactivated_at'])
    .select(hasPlace('person.id', { now, today: londonDay(now) }).as('place'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { email: person.email, place: Boolean(person.place) && over === null }
}

/** A newer mail goes instead, or what it was about is over. */
async function drop(parts: Parts, { id }: Leased): Promise<true> {
  await parts.store.write.deleteFrom('mail').where('id', '=', id).execute()
  return true
}

async function keepFailure(parts: Parts, mail: Leased, problem: string) {
  const now = parts.clock.now()
  if (givesUp(mail.kind, mail.made_at, now)) return giveUp(parts, mail, problem)
  const next = { next_try_at: nextTry(now, mail), leased_until: null, problem }
  return stillMine(parts, mail).set(next).execute()
}

async function giveUp(parts: Parts, mail: Leased, problem: string): Promise<true> {
  const over = { gave_up_at: parts.clock.now(), leased_until: null, problem }
  await stillMine(parts, mail).set(over).execute()
  return true
}

const stillMine = ({ store }: Parts, { id, attempts }: Leased) =>
  store.write
    .updateTable('mail')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where(waiting)

const sayNoServer = async ({ store }: Parts) => {
  await store.write
    .updateTable('mail')
    .set({ problem: noServer })
    .where(waiting)
    .where('problem', 'is', null)
    .execute()
}

/** What lay here while there was no mail server is old news to those who have signed in since. */
async function forgetOldOnes({ store, clock }: Parts) {
  const now = clock.now()
  await store.write
    .updateTable('mail')
    .set({ gave_up_at: now })
    .where(waiting)
    .where('problem', '=', noServer)
    .where('made_at', '<=', oldest(now))
    .execute()
}
