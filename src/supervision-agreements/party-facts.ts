import { londonDay } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import type { AgreementRow, BondRow, PartyRow } from './queries.ts'
import { capacityWords } from './words.ts'

export type PartyFact = { name: string; capacity: string; says: string }

export const somebody = 'Somebody who has left'
export const onDay = (instant: string) => sayDay(londonDay(instant))

export const giverOf = (row: Pick<AgreementRow, 'giver' | 'supervisor'>) =>
  row.supervisor ?? row.giver ?? somebody

type Around = { row: AgreementRow; parties: PartyRow[]; bonds: BondRow[] }

/** Whoever has to sign, and whoever gives it from inside, must still be linked to the worker. */
export function goneFrom({ row, parties, bonds }: Around): string[] {
  const isThere = (id: string | null) => bonds.some(({ viewer_id: viewer }) => viewer === id)
  const needed = parties.filter(({ capacity, person_id: id, signed_at: at }) => {
    if (capacity === 'worker' || id === null) return false
    return row.status === 'proposed'
      ? at === null
      : row.status === 'in_force' && id === row.giver_id
  })
  return needed.filter(({ person_id: id }) => !isThere(id)).map((party) => nameOf(party, row))
}

const order = ['worker', 'supervisor', 'employer'] as const
export const inOrder = (parties: PartyRow[]) =>
  parties.toSorted((a, b) => order.indexOf(a.capacity) - order.indexOf(b.capacity))

export const nameOf = (party: PartyRow, row: AgreementRow) =>
  party.capacity === 'supervisor'
    ? giverOf(row)
    : party.capacity === 'worker'
      ? (row.name ?? somebody)
      : (party.name ?? somebody)

export function partyFact(
  party: PartyRow,
  { row, me }: { row: AgreementRow; me: string },
): PartyFact {
  const { signed_at: at, signed_how: how, keeper } = party
  const seen = how === 'paper' ? ` on paper, seen by ${keeper ?? somebody}` : ''
  const isMe = party.person_id === me
  return {
    name: `${nameOf(party, row)}${isMe ? ' (you)' : ''}`,
    capacity: capacityWords[party.capacity],
    says: at ? `signed${seen} ${onDay(at)}` : 'not signed yet',
  }
}
