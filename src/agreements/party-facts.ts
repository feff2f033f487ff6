import { londonDay } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import type { Capacity } from './choose-parties.ts'
import type { Place } from './places.ts'
import type { Version } from './versions.ts'

export type PartyFact = {
  name: string
  capacity: string
  /** Who employs them, where this viewer may know it. */
  at: string | null
  signed: string | null
  isMe: boolean
}

export const capacityWords: Record<Capacity, string> = {
  worker: 'link worker',
  line: 'lead',
  manager: 'manager',
  clinical: 'clinical lead',
}

const capacities = Object.keys(capacityWords)

type Around = { me: string; place: Place }

const onDay = (instant: string) => sayDay(londonDay(instant))

/** The worker first, then everyone by how near they stand. */
export const inOrder = (parties: Version['parties']) =>
  parties.toSorted((a, b) => capacities.indexOf(a.capacity) - capacities.indexOf(b.capacity))

export const partiesOf = ({ parties }: Version, { me, place }: Around): PartyFact[] =>
  inOrder(parties).map(({ name, person, capacity, at, signedAt }) => ({
    name,
    capacity: capacityWords[capacity],
    at: capacity === 'worker' ? place.organisation : at,
    signed: signedAt && onDay(signedAt),
    isMe: person === me,
  }))

/** Those who were asked, have not signed and are not linked to this worker any more. */
export const goneFrom = (
  { status, parties }: Version,
  bonded: ReadonlySet<string> | undefined,
): string[] =>
  status !== 'proposed' || !bonded
    ? []
    : parties
        .filter(({ capacity, signedAt }) => capacity !== 'worker' && !signedAt)
        .filter(({ person }) => !bonded.has(person))
        .map(({ name }) => name)
