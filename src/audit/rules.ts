import { audited } from '../access/audited.ts'

export type ChainName = 'organisation' | 'private'

export const chains: readonly ChainName[] = ['organisation', 'private']

/** The two never mix: what an organisation sees of its chain says nothing of the other. */
export const chainOf = (action: string): ChainName =>
  audited.includes(action) ? 'organisation' : 'private'

/** A row of the audit, as it is kept. */
export type Entry = {
  id: string
  at: string
  actor_id: string
  action: string
  object_id: string | null
  organisation_id: string | null
  reason: string | null
}

export const entryColumns = [
  'id',
  'at',
  'actor_id',
  'action',
  'object_id',
  'organisation_id',
  'reason',
] as const satisfies (keyof Entry)[]

type Link = { chain: ChainName; number: number; before: string }

/** What a link's mac is made from: the mac before it, its place, and every field of its row. */
export const linkText = ({ chain, number, before }: Link, entry: Entry): string =>
  JSON.stringify([before, chain, number, ...entryColumns.map((column) => entry[column])])

/** Before the first link. */
export const nothingBefore = ''

/** The last link of a chain, as it is kept elsewhere: 'organisation:12:9f86d0…'. */
export type Head = { chain: ChainName; number: number; mac: string }

export const sayHead = ({ chain, number, mac }: Head): string => `${chain}:${number}:${mac}`

/** Null when the text is no head. */
export function readHead(text: string): Head | null {
  const parts = /^(organisation|private):([1-9]\d{0,14}):([\da-f]{64})$/.exec(text.trim())
  if (!parts) return null
  return { chain: parts[1] as ChainName, number: Number(parts[2]), mac: parts[3]! }
}
