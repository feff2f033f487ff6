import type { Change } from '../access/change.ts'
import type { Reading } from './readings.ts'

/** Keeps what was last judged, so that pages show the same figures the alerts were judged by. */
export async function keepReadings(
  { db, who }: Change,
  employment: string,
  agreement: string | null,
  readings: Reading[],
) {
  const rows = readings.map(({ metric, value, near, past, level }) => ({
    employment_id: employment,
    metric,
    value,
    near,
    past,
    level,
    agreement_id: agreement,
    judged_at: who.now,
  }))
  await db
    .insertInto('load_reading')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['employment_id', 'metric']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        near: row.ref('excluded.near'),
        past: row.ref('excluded.past'),
        level: row.ref('excluded.level'),
        agreement_id: row.ref('excluded.agreement_id'),
        judged_at: row.ref('excluded.judged_at'),
      })),
    )
    .execute()
}
