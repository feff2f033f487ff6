import type { Change } from '../access/change.ts'

/** What they kept or brought for a debrief and nobody has answered: nothing waits for them now. */
export async function takeOffTable(change: Change, employment: string): Promise<void> {
  const { db, who } = change
  const gone = await db
    .updateTable('carrying_item')
    .set((of) => ({ withdrawn_at: who.now, version: of('version', '+', 1) }))
    .where('employment_id', '=', employment)
    .where('answer', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('team_id')
    .execute()
  for (const { team_id: team } of gone) change.ring(`team:${team}`)
}
