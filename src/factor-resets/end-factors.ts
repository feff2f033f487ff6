import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import { tellOfReset } from './tell-of-reset.ts'

type Whose = { person: string; now: Instant }

/** Nothing they had takes the second step any more, and every place they were signed in is out. */
export async function endFactors(db: Transaction<Database>, { person, now }: Whose) {
  await db.deleteFrom('recovery_code').where('person_id', '=', person).execute()
  for (const table of ['second_factor', 'session', 'trusted_phone'] as const) {
    await db
      .updateTable(table)
      .set({ ended_at: now })
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .execute()
  }
  // Nobody may later agree to what was asked about a second step that is gone.
  await db
    .updateTable('factor_reset')
    .set({ withdrawn_at: now })
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .where('done_at', 'is', null)
    .execute()
}

/** It is enough: they set up a new second step at their next sign-in. */
export async function carryOut(
  db: Transaction<Database>,
  { id, person, now }: Whose & { id: string },
) {
  await db.updateTable('factor_reset').set({ done_at: now }).where('id', '=', id).execute()
  await endFactors(db, { person, now })
  await tellOfReset(db, 'factor_reset_done', { id, person, now })
}
