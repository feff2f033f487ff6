import type { View } from '../access/view.ts'
import type { Capacity } from './choose-parties.ts'
import type { ElementCode, Position } from './elements.ts'
import { limitsOf, positionsOf } from './in-force.ts'
import {
  agreementRows,
  elementRows,
  limitRows,
  partyPlaces,
  partyRows,
  type Versions,
} from './queries.ts'
import type { Limits } from './templates.ts'

type AgreementRow = Awaited<ReturnType<typeof agreementRows>>[number]

/** One version of an agreement, whole and opened. */
export type Version = Omit<AgreementRow, 'reason' | 'proposer'> & {
  proposer: string
  reason: string
  positions: Record<ElementCode, Position>
  words: Partial<Record<ElementCode, string>>
  limits: Limits
  parties: {
    person: string
    name: string
    capacity: Capacity
    at: string | null
    signedAt: string | null
  }[]
}

/** Shown for someone whose bond ended so long ago that this viewer may not read their name. */
export const unnamed = 'Someone who has left'

/** Versions `low` to `high` that this viewer may see, newest first. */
export async function readVersions(view: View, versions: Versions): Promise<Version[]> {
  const rows = await agreementRows(view, versions)
  const [first] = rows
  if (!first) return []
  const elements = await elementRows(view, versions)
  const limits = await limitRows(view, versions)
  const parties = await partyRows(view, versions)
  const places = await partyPlaces(view, versions)
  const text = await view.opener(first.organisation_id, first.person_id)
  const ofOne = <T extends { agreement_id: string }>(all: T[], id: string) =>
    all.filter((row) => row.agreement_id === id)
  return rows.map((row) => ({
    ...row,
    proposer: row.proposer ?? unnamed,
    reason: text.open('agreement', 'reason', row.id, row.reason) ?? '',
    positions: positionsOf(ofOne(elements, row.id)),
    words: wordsOf(ofOne(elements, row.id)),
    limits: limitsOf(ofOne(limits, row.id)),
    parties: ofOne(parties, row.id).map((party) => ({
      person: party.person_id,
      name: party.name ?? unnamed,
      capacity: party.capacity,
      at: placeOf(party.person_id),
      signedAt: party.signed_at,
    })),
  }))

  function placeOf(person: string): string | null {
    const known = places.filter(({ person_id: id }) => id === person)
    return known.map(({ name }) => name).join(' and ') || null
  }

  function wordsOf(of: typeof elements): Version['words'] {
    const opened = of.map(({ agreement_id: id, element, words }) => [
      element,
      text.open('agreement_element', 'words', `${id} ${element}`, words),
    ])
    return Object.fromEntries(opened.filter(([, words]) => words !== null))
  }
}
