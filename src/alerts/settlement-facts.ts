import type { SettlementFacts } from '../../views/alerts/settlement.tsx'
import { reasonsFor, sayReason } from './offered-reasons.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'
import type { AlertCode } from './types.ts'

type Row = Pick<
  AlertRow,
  | 'code'
  | 'kind'
  | 'state'
  | 'person'
  | 'person_id'
  | 'settlement_by'
  | 'settlement_reason'
  | 'proposed'
>

/** Where settling stands: nothing yet, mine to take back, or the other side's to confirm. */
export function settlementFacts(row: Row, stance: Stance, me: string): SettlementFacts {
  if (row.state === 'closed' || (stance !== 'worker' && stance !== 'lead')) return null
  const { settlement_by: by, settlement_reason: reason } = row
  if (by === null || reason === null) return proposing(row, stance)
  const words = sayReason(reason)
  if (by === me) return { is: 'mine', words, waitsFor: waitsFor(row, stance) }
  const otherSide = row.kind === 'team' || (by === row.person_id) !== (stance === 'worker')
  const rang = row.kind === 'contact' && reason === 'settled' && by !== row.person_id
  return otherSide
    ? { is: 'theirs', words, by: row.proposed ?? 'Someone', reason, rang }
    : { is: 'waiting', words, by: row.proposed ?? 'Someone', waitsFor: row.person }
}

function proposing(row: Row, stance: Stance): SettlementFacts {
  // Whoever asked for help says so with one press, on the page that says where it is.
  if (row.code === 'HELP_NOW' && stance === 'worker') return null
  if (row.kind === 'contact' && stance === 'lead') {
    const save = row.code === 'HELP_NOW' ? 'We have spoken' : 'I rang'
    return { is: 'ring', worker: row.person, save }
  }
  return { is: 'none', reasons: reasonsFor(row.code as AlertCode, stance === 'worker') }
}

const waitsFor = ({ person, kind }: Row, stance: Stance) => {
  if (kind === 'team') return `somebody else who answers for ${person}`
  if (stance === 'lead') return person
  return kind === 'work' ? 'your lead' : 'the person you chose'
}
