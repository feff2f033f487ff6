import type { View } from '../access/view.ts'
import type { WorkingHours } from '../people/working-hours.ts'
import type { Day } from '../time/types.ts'
import { hoursOf } from './hours.ts'
import { allocatedPeople, bookableContracts, bookedContract, ledPeople } from './queries.ts'

export type Offered = {
  employment: string
  person: string
  name: string
  team: string | null
  hours: WorkingHours | null
}

/** What a series may be made of: who gives it, who may come, and what limits it. */
export type Offer = {
  contract: string | null
  organisation: string | null
  /** Hours are left out when they are the asker's own, to be looked up. */
  giver: { id: string; name: string; hours?: WorkingHours | null }
  people: Offered[]
  groupMost: number
  limits: { contractEndsOn: Day | null; minutesLeft: number | null; insuredUntil: Day | null }
}

const mostTogether = 12

/** On a contract of a place the asker manages, or line management of those they lead. */
export async function offerOf(view: View, contract: string | null): Promise<Offer | null> {
  return contract === null ? ownOffer(view) : contractOffer(view, contract)
}

async function contractOffer(view: View, id: string): Promise<Offer | null> {
  const known = await bookableContracts(view, {})
  const found = known.some((each) => each.id === id) ? await bookedContract(view, { id }) : null
  if (!found) return null
  const people = await allocatedPeople(view, { contract: id })
  return {
    contract: id,
    organisation: found.organisation_id,
    giver: { id: found.supervisor_id, name: found.name, hours: hoursOf(found.availability) },
    people: people.map(offered),
    groupMost: found.group_most,
    limits: {
      contractEndsOn: found.ends_on,
      minutesLeft: Number(found.bought ?? 0) - Number(found.taken ?? 0),
      insuredUntil: found.insurance_until,
    },
  }
}

async function ownOffer(view: View): Promise<Offer | null> {
  const people = await ledPeople(view, {})
  if (people.length === 0) return null
  return {
    contract: null,
    organisation: null,
    giver: { id: view.who.person, name: 'you' },
    people: people.map(offered),
    groupMost: mostTogether,
    limits: { contractEndsOn: null, minutesLeft: null, insuredUntil: null },
  }
}

type Found = Omit<Offered, 'hours'> & { working_hours: string | null }

const offered = ({ employment, person, name, team, working_hours: hours }: Found): Offered => ({
  employment,
  person,
  name,
  team,
  hours: hoursOf(hours),
})
