import type { Change } from '../access/change.ts'
import { londonDay } from '../time/london.ts'
import { present } from './attendance.ts'
import { termsOn } from './charges.ts'
import { holdContract } from './contract-ledger.ts'
import { creditedMinutes, type CreditRule } from './credit.ts'
import type { Seat, SessionRow } from './hold-session.ts'

/** Everybody there with what counts as their own time; nothing for whoever did not come. */
export async function creditsOf(change: Change, session: SessionRow, seats: readonly Seat[]) {
  const minutes = session.held_minutes ?? 0
  const supervisees = present(seats).length
  const rules = await rulesFor(change, session, seats)
  return seats.map((seat) => {
    const came = session.status === 'held' && seat.status === 'came'
    const rule = rules(seat.employment_id)
    return {
      ...seat,
      credited_minutes: came ? creditedMinutes(rule, { minutes, supervisees }) : null,
    }
  })
}

/** The rule of the contract it is paid from, else of their agreement that day, else all of it. */
async function rulesFor(
  change: Change,
  session: SessionRow,
  seats: readonly Seat[],
): Promise<(employment: string) => CreditRule> {
  if (session.contract_id !== null) {
    const { terms } = await holdContract(change, session.contract_id)
    const { creditRule } = termsOn(terms, londonDay(session.starts_at))
    return () => creditRule
  }
  const agreed = await change.db
    .selectFrom('supervision_agreement')
    .select(['employment_id', 'credit_rule'])
    .where(
      'employment_id',
      'in',
      seats.map((seat) => seat.employment_id),
    )
    .where('type', '=', session.type)
    .where('in_force_at', '<=', session.starts_at)
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', session.starts_at)]))
    .orderBy('in_force_at')
    .execute()
  const rules = new Map(agreed.map((row) => [row.employment_id, row.credit_rule]))
  return (employment) => rules.get(employment) ?? 'full'
}
