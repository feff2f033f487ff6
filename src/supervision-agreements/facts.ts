import type { View } from '../access/view.ts'
import type { Opener } from '../privacy/vault.ts'
import { sessionFunctions } from '../sessions/gap.ts'
import { londonDay } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import { agreementRow, bondsOn, partyRows, type AgreementRow, type PartyRow } from './queries.ts'
import * as words from './words.ts'

export type PartyFact = { name: string; capacity: string; says: string; waits: boolean }

/** One agreement, finished for a page. */
export type AgreementFacts = {
  id: string
  title: string
  about: string
  isMine: boolean
  status: AgreementRow['status']
  statusWord: string
  statusSays: string
  /** What was agreed, line by line; words that are not this viewer's to read are left out. */
  lines: { key: string; value: string }[]
  /** Of words that this viewer does not read. */
  isOutline: boolean
  reviewOn: string
  reviewGone: boolean
  parties: PartyFact[]
  waitingFor: string[]
  /** Those it needs who are not linked to this worker any more, as far as this viewer may know. */
  gone: string[]
  canSign: boolean
  canWithdraw: boolean
  canEnd: boolean
  /** The supervisor cannot sign here: whoever signs for the employer may keep their paper. */
  canKeepPaper: boolean
  paperName: string
  /** Where the same kind is proposed anew; null for those who may not. */
  again: string | null
  whoSees: string
}

const onDay = (instant: string) => sayDay(londonDay(instant))
const somebody = 'Somebody who has left'

/** One agreement by its id; null when it is not theirs to see. */
export async function readAgreement(view: View, id: string) {
  const row = await agreementRow(view, { id })
  if (!row) return null
  const parties = await partyRows(view, { id })
  const bonds = await bondsOn(view, { employment: row.employment_id })
  const text = await view.opener(row.organisation_id, row.person_id)
  return { row, parties, bonds, text }
}

type Read = NonNullable<Awaited<ReturnType<typeof readAgreement>>>

export function agreementFacts(
  { row, parties, bonds, text }: Read,
  { me, today, whoSees }: { me: string; today: string; whoSees: string },
): AgreementFacts {
  const isMine = row.person_id === me
  const kinds = bonds.filter(({ viewer_id: id }) => id === me).map(({ kind }) => kind as string)
  const leads = kinds.includes('line')
  const linked = isMine || kinds.length > 0
  const waiting = row.status === 'proposed' ? parties.filter((each) => !each.signed_at) : []
  const mine = parties.filter(({ person_id: id }) => id === me)
  const onPaper = waiting.some(
    ({ capacity, person_id: id }) => capacity === 'supervisor' && id === null,
  )
  const forEmployer = mine.some(({ capacity }) => capacity === 'employer')
  const giver = giverOf(row)
  return {
    id: row.id,
    title: words.typeWords[row.type],
    about: isMine ? `You and ${giver}` : `${row.name ?? somebody} and ${giver}`,
    isMine,
    status: row.status,
    statusWord: words.statusWords[row.status],
    statusSays: sayStatus(row),
    lines: linesOf(row, text),
    isOutline: row.purpose === null,
    reviewOn: sayDay(row.review_on),
    reviewGone: row.status === 'in_force' && row.review_on < today,
    parties: inOrder(parties).map((party) => partyFact(party, { row, me })),
    waitingFor: inOrder(waiting).map((party) =>
      party.person_id === me ? 'you' : nameOf(party, row),
    ),
    gone: isMine || leads ? goneFrom({ row, parties, bonds }) : [],
    canSign: linked && waiting.some(({ person_id: id }) => id === me),
    canWithdraw: row.status === 'proposed' && (isMine || (linked && row.proposed_by === me)),
    canEnd: row.status === 'in_force' && linked && (isMine || leads || mine.length > 0),
    canKeepPaper: onPaper && forEmployer && (leads || kinds.includes('manager')),
    paperName: giver,
    again:
      isMine ||
      leads ||
      mine.some(({ capacity }) => linked && capacity !== 'worker' && !kinds.includes('external'))
        ? `/supervision/agreements/new?employment=${row.employment_id}&type=${row.type}`
        : null,
    whoSees,
  }
}

/** Whoever has to sign, and whoever gives it from inside, must still be linked to the worker. */
function goneFrom({ row, parties, bonds }: Omit<Read, 'text'>): string[] {
  const isThere = (id: string | null) => bonds.some(({ viewer_id: viewer }) => viewer === id)
  const needed = parties.filter(({ capacity, person_id: id, signed_at: at }) => {
    if (capacity === 'worker' || id === null) return false
    return row.status === 'proposed'
      ? at === null
      : row.status === 'in_force' && id === row.giver_id
  })
  return needed.filter(({ person_id: id }) => !isThere(id)).map((party) => nameOf(party, row))
}

export const giverOf = (row: Pick<AgreementRow, 'giver' | 'supervisor'>) =>
  row.supervisor ?? row.giver ?? somebody

function sayStatus({ status, in_force_at: from, ended_at: until }: AgreementRow): string {
  if (status === 'proposed') return 'It counts when everyone named has signed.'
  if (status === 'withdrawn') return until ? `Taken back on ${onDay(until)}.` : 'Taken back.'
  const since = from ? `In force from ${onDay(from)}` : 'In force'
  return status !== 'in_force' && until ? `${since} to ${onDay(until)}.` : `${since}.`
}

function linesOf(row: AgreementRow, text: Opener) {
  const open = (column: 'purpose' | 'exceptions' | 'urgent' | 'employer_knows') =>
    text.open('supervision_agreement', column, row.id, row[column])
  const often = { ...row, firstEvery: row.first_every }
  const functions = sessionFunctions.filter((name) => row[name] === 1)
  const lines: [string, string | null][] = [
    ['What it is for', open('purpose')],
    ['How often', words.sayOften(often)],
    ['What it should do', functions.map((name) => words.functionWords[name]).join('. ')],
    [
      'Time in a group',
      `${words.creditWords[row.credit_rule]}. ${words.creditHints[row.credit_rule]}`,
    ],
    ['What is kept', words.keepsWords[row.keeps]],
    ['When somebody else is told', open('exceptions')],
    ['If it cannot wait', open('urgent')],
    ['What the employer gets to know', open('employer_knows')],
    [
      'Proposed by',
      row.proposed_by ? `${row.proposer ?? somebody}, ${onDay(row.proposed_at)}` : null,
    ],
  ]
  return lines.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

const order = ['worker', 'supervisor', 'employer'] as const
const inOrder = (parties: PartyRow[]) =>
  parties.toSorted((a, b) => order.indexOf(a.capacity) - order.indexOf(b.capacity))

const nameOf = (party: PartyRow, row: AgreementRow) =>
  party.capacity === 'supervisor'
    ? giverOf(row)
    : party.capacity === 'worker'
      ? (row.name ?? somebody)
      : (party.name ?? somebody)

function partyFact(party: PartyRow, { row, me }: { row: AgreementRow; me: string }): PartyFact {
  const { signed_at: at, signed_how: how, keeper } = party
  const seen = how === 'paper' ? ` on paper, seen by ${keeper ?? somebody}` : ''
  const isMe = party.person_id === me
  return {
    name: `${nameOf(party, row)}${isMe ? ' (you)' : ''}`,
    capacity: words.capacityWords[party.capacity],
    says: at ? `signed${seen} ${onDay(at)}` : 'not signed yet',
    waits: !at,
  }
}
