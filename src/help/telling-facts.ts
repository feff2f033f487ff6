import type { TellingFacts } from '../../views/help/telling-page.tsx'
import type { UrgentFacts } from '../../views/help/urgent-page.tsx'
import type { View } from '../access/view.ts'
import {
  backUpAt,
  isWorkingTime,
  mayLookFrom,
  type Bonded,
  type OnCall,
} from '../alerts/on-call.ts'
import { whoIsOnCall } from '../alerts/on-call-queries.ts'
import { ownHelp } from '../alerts/own-help.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import { helpContacts } from './contacts.ts'

const roles = { line: 'your lead', back_up: 'who stands in', manager: 'your manager' }

export async function tellingFacts(view: View): Promise<TellingFacts> {
  const { now } = view.who
  const [contacts, there, told] = [
    await helpContacts(view),
    await whoIsOnCall(view),
    await toldWhen(view),
  ]
  return {
    contacts,
    notBefore: isWorkingTime(now) ? null : sayWhen(mayLookFrom(now), { now }),
    people: [...sayTold(there, now), ...sayAway(there, now)],
    press: pressFor(there, { now, again: told !== null }),
    told,
  }
}

/** The way to the second press, for whoever is bonded to anyone; the next page says to whom. */
export async function urgentFacts(view: View | null): Promise<UrgentFacts> {
  const contacts = await helpContacts(view)
  const told = view && (await toldWhen(view))
  const { everyone } = view ? await whoIsOnCall(view) : { everyone: [] }
  return { contacts, telling: told !== null || everyone.length > 0 ? { told } : null }
}

async function toldWhen(view: View): Promise<string | null> {
  const own = await ownHelp(view, {})
  return own?.state === 'open' ? sayWhen(own.told_at ?? own.raised_at, { now: view.who.now }) : null
}

/** Who can see it from when, which is all that is known: nobody is said to look. */
function sayTold({ responder, backUp }: OnCall, now: Instant): string[] {
  if (!responder) return []
  const late = `may look from ${sayWhen(mayLookFrom(now), { now })}`
  const first = `${nameOf(responder)}: ${isWorkingTime(now) ? 'can see it from now' : late}.`
  if (!backUp) return [first, 'There is nobody else to tell if they do not answer.']
  const turn = sayWhen(backUpAt(now), { now })
  return [first, `${nameOf(backUp)}: can see it from ${turn}, if nobody has answered.`]
}

const nameOf = ({ name, kind }: Bonded) => `${name}, ${roles[kind]}`

const sayAway = ({ away, responder }: OnCall, now: Instant) => {
  const day = londonDay(mayLookFrom(now)) === londonDay(now) ? 'today' : 'that day'
  return away.map(({ name }) => `${name} is on leave ${day}${responder ? ', so is not told' : ''}.`)
}

function pressFor({ responder, backUp }: OnCall, { now, again }: { now: Instant; again: boolean }) {
  if (!responder) return null
  const later = backUp ? `. ${backUp.name}, from ${sayWhen(backUpAt(now), { now })}` : ''
  return {
    label: `Tell ${responder.name}${again ? ' again' : ''}`,
    whoSees: `You and ${responder.name}${later}`,
  }
}
