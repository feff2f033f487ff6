import type { Change } from '../access/change.ts'
import { voices, type Voice } from './rights.ts'

/** As what the asker may speak for all these people of a session; null when they may not. */
export async function voiceIn(
  change: Change,
  session: string,
  people: readonly string[],
): Promise<Voice | null> {
  for (const { by, rule } of voices) {
    const rows = await change.db
      .selectFrom('supervisee')
      .select('id')
      .where('session_id', '=', session)
      .where('person_id', 'in', [...people])
      .where('id', 'in', change.writable('supervisee', rule))
      .execute()
    if (rows.length === people.length) return by
  }
  return null
}
