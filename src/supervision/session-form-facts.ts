import type { SessionFormFacts } from '../../views/supervision/rearrange-pages.tsx'
import type { View } from '../access/view.ts'
import { typeNames } from '../sessions/words.ts'
import { londonDay, londonTime } from '../time/london.ts'
import { sayWhen } from '../time/words.ts'
import type { ClashFacts } from '../../views/components/clash.tsx'
import type { FieldError, Values } from '../web/form.ts'
import type { Looked } from './session-facts.ts'
import { whoSeesSession } from './who-sees.ts'

type Typed = { values: Values; errors: FieldError[]; clash?: ClashFacts }

/** What a form about one session needs whatever it asks. */
export async function sessionFormFacts(
  view: View,
  { session, seats, part }: Looked,
  { values, errors, clash }: Typed,
): Promise<SessionFormFacts> {
  const me = view.who.person
  const names = seats.filter(({ person_id }) => person_id !== me).map(({ name }) => name)
  const of = names.length > 0 ? ` for ${names.join(', ')}` : ''
  return {
    id: session.id,
    version: session.version,
    what: `${typeNames[session.type]}${of}, ${sayWhen(session.starts_at, view.who)}.`,
    clash: clash ?? null,
    whoSees: part.own ? await whoSeesSession(view, session, part.own) : sayReaders(names),
    onContract: session.contract_id !== null,
    people: seats
      .filter(({ status }) => status !== 'cancelled')
      .map(({ person_id: person, name }) => ({
        person,
        name: person === me ? 'Did you come?' : `Did ${name} come?`,
      })),
    values,
    errors,
  }
}

/** The session as each form would have sent it. */
export const keptMove = ({ session }: Looked): Values => ({
  on: londonDay(session.starts_at),
  at: londonTime(session.starts_at),
  minutes: String(session.minutes),
  place: session.place,
})

export const keptEnding = ({ session }: Looked): Values => ({
  ...(session.status === 'booked' ? {} : { how: session.status }),
  ...(session.ended_by ? { by: session.ended_by } : {}),
  ...(session.reason ? { reason: session.reason } : {}),
  ...(session.protected_kept === null
    ? {}
    : { protected_kept: session.protected_kept ? 'yes' : 'no' }),
})

export const keptAttendance = ({ session, seats }: Looked): Values => ({
  minutes: String(session.held_minutes ?? session.minutes),
  ...Object.fromEntries(
    seats
      .filter(({ status }) => status !== 'booked' && status !== 'cancelled')
      .map(({ person_id: person, status }) => [`person_${person}`, status]),
  ),
})

/** The log of somebody else, written down by whoever minds or supervises them. */
const sayReaders = (names: string[]) =>
  `${names.join(', ')}, you, and whoever else leads, manages or supervises them`
