import type { View } from '../access/view.ts'
import type { Opener } from '../privacy/vault.ts'
import { sessionFunctions } from '../sessions/gap.ts'
import { sayDay } from '../time/words.ts'
import {
  giverOf,
  goneFrom,
  inOrder,
  nameOf,
  onDay,
  partyFact,
  somebody,
  type PartyFact,
} from './party-facts.ts'
import { agreementRow, bondsOn, partyRows, type AgreementRow, type PartyRow } from './queries.ts'
import { creditHints, creditWords, functionWords } from '../sessions/words.ts'
import * as words from './words.ts'

/** One agreement, finished for a page. */
export type AgreementFacts = {
  id: string
  title: string
  about: string
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

type Reader = { me: string; today: string; whoSees: string }

export function agreementFacts(read: Read, { me, today, whoSees }: Reader): AgreementFacts {
  const { row, parties, text } = read
  const [isMine, giver] = [row.person_id === me, giverOf(row)]
  const waiting = row.status === 'proposed' ? parties.filter((each) => !each.signed_at) : []
  return {
    id: row.id,
    title: words.typeWords[row.type],
    about: isMine ? `You and ${giver}` : `${row.name ?? somebody} and ${giver}`,
    status: row.status,
    statusWord: words.statusWords[row.status],
    statusSays: sayStatus(row),
    lines: linesOf(row, text),
    isOutline: row.purpose === null,
    reviewOn: sayDay(row.review_on),
    reviewGone: row.status === 'in_force' && row.review_on < today,
    parties: inOrder(parties).map((party) => partyFact(party, { row, me })),
    waitingFor: inOrder(waiting).map((it) => (it.person_id === me ? 'you' : nameOf(it, row))),
    paperName: giver,
    ...waysOn(read, { me, waiting }),
    whoSees,
  }
}

/** What this viewer may do with it; the verbs judge it again. */
function waysOn(
  { row, parties, bonds }: Read,
  { me, waiting }: { me: string; waiting: PartyRow[] },
) {
  const isMine = row.person_id === me
  const kinds = bonds.filter(({ viewer_id: id }) => id === me).map(({ kind }) => kind as string)
  const leads = kinds.includes('line')
  const linked = isMine || kinds.length > 0
  const mine = linked ? parties.filter(({ person_id: id }) => id === me) : []
  const forEmployer = mine.some(({ capacity }) => capacity === 'employer')
  const onPaper = waiting.some(({ capacity, person_id: id }) => {
    return capacity === 'supervisor' && id === null
  })
  const mayPropose = isMine || leads || (mine.length > 0 && !kinds.includes('external'))
  const again = `/supervision/agreements/new?employment=${row.employment_id}&type=${row.type}`
  return {
    gone: isMine || leads ? goneFrom({ row, parties, bonds }) : [],
    canSign: linked && waiting.some(({ person_id: id }) => id === me),
    canWithdraw: row.status === 'proposed' && (isMine || (linked && row.proposed_by === me)),
    canEnd: row.status === 'in_force' && (isMine || leads || mine.length > 0),
    canKeepPaper: onPaper && forEmployer && (leads || kinds.includes('manager')),
    again: mayPropose ? again : null,
  }
}

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
    ['Why it ended', row.end_reason && words.endWords[row.end_reason]],
    ['What it is for', open('purpose')],
    ['How often', words.sayOften(often)],
    ['What it should do', functions.map((name) => functionWords[name]).join('. ')],
    ['Time in a group', `${creditWords[row.credit_rule]}. ${creditHints[row.credit_rule]}`],
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
