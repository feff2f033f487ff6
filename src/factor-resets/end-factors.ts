import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

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
}
