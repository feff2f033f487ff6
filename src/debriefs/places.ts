import type { Change } from '../access/change.ts'

/** Who sits in a debrief, or is known to be away: for judging inside a change. */
export const placesAt = ({ db }: Change, debrief: string) =>
  db
    .selectFrom('debrief_attendance')
    .select(['person_id', 'how'])
    .where('debrief_id', '=', debrief)
    .execute()
