import type { Change } from '../access/change.ts'

/** Alerts about these jobs that are there now, to tell those that a list raises from the others. */
export async function alertsAbout({ db }: Change, jobs: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('alert')
    .select('id')
    .where('employment_id', 'in', jobs)
    .execute()
  return rows.map(({ id }) => id)
}
