import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { namedSecond } from '../access/sitting-relations.ts'
import type { Instant } from '../time/types.ts'

type Ledger = { co_holder_id: string } | { handover_id: string }

const whichOf = (ledger: Ledger) =>
  Object.entries(ledger)[0] as ['co_holder_id' | 'handover_id', string]

/**
 * Holds the table at which this was asked, and what was brought there, until this change ends: so
 * that no debrief closes over a yes that is taken back at the same moment. Always before the
 * holding and before the record of the ledger itself, in the order of whoever answers at the table.
 */
export async function holdTableOf(change: Change, ledger: Ledger): Promise<void> {
  const [column, id] = whichOf(ledger)
  const { db } = change
  const mine = db
    .selectFrom('carrying_item')
    .select('team_id')
    .where(column, '=', id)
    .where('id', 'in', change.writable('carrying_item', own, namedSecond))
  const open = await db
    .selectFrom('debrief')
    .select('id')
    .where('state', '=', 'open')
    .where('team_id', 'in', mine)
    .orderBy('id')
    .execute()
  for (const debrief of open) {
    await db
      .updateTable('debrief')
      .set((of) => ({ version: of.ref('version') }))
      .where('id', '=', debrief.id)
      .where('team_id', 'in', mine)
      .execute()
  }
  await db
    .updateTable('carrying_item')
    .set((of) => ({ version: of.ref('version') }))
    .where(column, '=', id)
    .where('id', 'in', change.writable('carrying_item', own, namedSecond))
    .execute()
}

/** Nobody is asked, so it has one name again. */
const askedNobody = {
  answer: null,
  debrief_id: null,
  second_id: null,
  agreed_at: null,
  co_holder_id: null,
  handover_id: null,
  answered_by: null,
  answered_at: null,
} as const

/**
 * What the second person said in the ledger, kept beside what was brought: when they said yes, or
 * null when they said no or stand there no more: then it is back on the table. After the debrief
 * has closed it stays as it was. Hold the table first (`holdTableOf`).
 */
export async function keepYes(change: Change, ledger: Ledger, at: Instant | null): Promise<void> {
  const [column, id] = whichOf(ledger)
  const { db } = change
  const open = db.selectFrom('debrief').select('id').where('state', '=', 'open')
  const kept = await db
    .updateTable('carrying_item')
    .set((of) => ({
      ...(at === null ? askedNobody : { agreed_at: at }),
      version: of('version', '+', 1),
    }))
    .where(column, '=', id)
    .where('id', 'in', change.writable('carrying_item', own, namedSecond))
    .where((of) => of.or([of('debrief_id', 'is', null), of('debrief_id', 'in', open)]))
    .returning('team_id')
    .execute()
  for (const { team_id: team } of kept) change.ring(`team:${team}`)
}
