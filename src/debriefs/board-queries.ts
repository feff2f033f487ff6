import { readOne } from '../access/view.ts'

/** Whether the asker may know of a debrief at all: asked at every ring, so it asks no more. */
export const knownDebrief = readOne((from, p: { id: string }) =>
  from.selectFrom('debrief').select(['id', 'team_id']).where('id', '=', p.id),
)
