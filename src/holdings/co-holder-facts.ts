import type { CoHolderFacts, CoHolderPress } from '../../views/holdings/co-holders.tsx'
import type { AlongsideRow } from '../../views/holdings/alongside-list.tsx'
import type { Who } from '../access/relations.ts'
import { londonDay } from '../time/london.ts'
import { minutesBefore } from '../time/instants.ts'
import { sayShortDay } from '../time/words.ts'
import type { CoHolderRow, HeldAlongside } from './co-holder-queries.ts'
import { coHolderRoleWords } from './words.ts'

type Beside = Pick<CoHolderRow, 'from_at' | 'accepted_at'>

/** Beside it already; cover for a leave to come is not. */
export const isBeside = ({ from_at }: Beside, now: string) => from_at <= now

/** Counts as shared (product.md 5.1): stands beside it, and a yes is kept. */
export const isShared = (row: Beside, now: string) => isBeside(row, now) && row.accepted_at !== null

/** Who stands alongside one holding, in finished words, with what this reader may press. */
export const coHolderFacts = (
  rows: CoHolderRow[],
  { who, open }: { who: Who; open: boolean },
): CoHolderFacts[] =>
  rows.map((row) => ({
    id: row.id,
    who: row.co_person_id === who.person ? 'You' : nameOf(row),
    role: coHolderRoleWords[row.role],
    shares: row.shares,
    spoken: row.spoken_on ? `Last spoke ${sayShortDay(row.spoken_on)}.` : 'Not spoken yet.',
    standing: standingOf(row, who.person),
    presses: open ? pressesOf(row, who) : [],
  }))

const nameOf = ({ co_person_id: person, name, role }: CoHolderRow) =>
  name ?? (person === null ? coHolderRoleWords[role] : 'A colleague')

function standingOf(row: CoHolderRow, reader: string): string | null {
  if (row.kind === 'cover') return coverWords(row)
  if (row.accepted_at !== null) return null
  if (row.co_person_id === reader) return 'You are asked to stand alongside.'
  return row.co_person_id === null ? 'Their yes is not noted yet.' : 'Asked. No answer yet.'
}

/** The last moment of a cover is the midnight after its last day. */
function coverWords(row: Pick<CoHolderRow, 'from_at' | 'ended_at' | 'accepted_at'>) {
  return `Covers from ${coverDays(row)}.${row.accepted_at === null ? ' No answer yet.' : ''}`
}

function coverDays({ from_at: from, ended_at: until }: Pick<CoHolderRow, 'from_at' | 'ended_at'>) {
  const first = sayShortDay(londonDay(from))
  return until ? `${first} to ${sayShortDay(londonDay(minutesBefore(until, 1)))}` : first
}

/** The same from the other side: what the asker stands beside, and is asked about. */
export const alongsideRows = (rows: HeldAlongside[]): AlongsideRow[] =>
  rows.map((row) => ({
    id: row.id,
    label: row.label,
    holder: row.holder,
    coHolder: row.co_holder,
    asked: row.accepted_at === null,
    cover: row.kind === 'cover' ? `You cover from ${coverDays(row)}` : null,
  }))

function pressesOf(row: CoHolderRow, { person, now }: Who): CoHolderPress[] {
  const asked = row.accepted_at === null
  if (row.co_person_id === person) return asked ? ['accept', 'decline'] : ['speak', 'stepBack']
  if (row.person_id !== person) return []
  const yes: CoHolderPress[] = asked && row.co_person_id === null ? ['passOnYes'] : []
  return isBeside(row, now) ? [...yes, 'speak', 'edit', 'end'] : ['edit', 'end']
}
