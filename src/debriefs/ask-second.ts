import { unfit, type Change, type Refusal } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { askOver } from '../handovers/ask-to-take-over.ts'
import { takers } from '../handovers/queries.ts'
import { haveBeside } from '../holdings/co-hold.ts'
import { holdHolding, type HoldingRow } from '../holdings/own-holding.ts'
import type { Instant } from '../time/types.ts'
import type { AnswerInput } from './closing-form.ts'
import type { HeldItem } from './own-item.ts'

type Second = {
  second_id: string | null
  agreed_at: Instant | null
  co_holder_id: string | null
  handover_id: string | null
}

const nobody: Second = { second_id: null, agreed_at: null, co_holder_id: null, handover_id: null }

/**
 * Asks the second person: where it is about somebody held, with the ledger's own records. Who has
 * offered to stand alongside has said yes already.
 */
export async function askSecond(
  change: Change,
  item: HeldItem,
  { answer, second }: AnswerInput,
): Promise<Second | Refusal> {
  if (answer === 'put_down' || second === null) return nobody
  const asked = { ...nobody, second_id: second }
  if (answer === 'safe') return asked
  const holding = await heldStill(change, item)
  if (answer === 'hand_over') return holding ? askTaker(change, holding, asked, second) : asked
  const yes = item.second_id === second && item.answer !== 'hand_over' ? item.agreed_at : null
  if (!holding) return { ...asked, agreed_at: yes }
  const role = await roleOf(change, item, second)
  const beside = await haveBeside(change, holding, { person: second, role, yes: yes !== null })
  return { ...asked, co_holder_id: beside.id, agreed_at: beside.accepted_at && change.who.now }
}

/** The holding it is about, while its worker still holds them. */
async function heldStill(change: Change, { holding_id: id }: HeldItem) {
  const holding = id === null ? undefined : await holdHolding(change, id, own)
  return holding && holding.ended_on === null ? holding : null
}

async function askTaker(change: Change, holding: HoldingRow, asked: Second, second: string) {
  const jobs = await takers(change.view, holding.employment_id)
  const job = jobs.find(({ person_id }) => person_id === second)
  if (!job) return unfit('second', 'They cannot take this on just now. Choose someone else.')
  const outcome = await askOver(change, holding.id, { to: job.id, message: '' })
  if (outcome.refused === null) return { ...asked, handover_id: outcome.id }
  return outcome.refused === 'unfit' ? unfit('second', outcome.errors[0]!.message) : outcome
}

async function roleOf({ db, who }: Change, { employment_id: job }: HeldItem, person: string) {
  const bond = await db
    .selectFrom('bond')
    .select('id')
    .where('employment_id', '=', job)
    .where('viewer_id', '=', person)
    .where('kind', '=', 'line')
    .where('from_at', '<=', who.now)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', who.now)]))
    .executeTakeFirst()
  return bond ? ('lead' as const) : ('link_worker' as const)
}
