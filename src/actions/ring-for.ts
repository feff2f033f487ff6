import type { Change } from '../access/change.ts'
import type { ActionRow } from './own-action.ts'

/** A promise from a debrief stands on that team's board. */
export function ringFor(
  change: Change,
  { team_id: team, debrief_id: debrief }: Pick<ActionRow, 'team_id' | 'debrief_id'>,
) {
  if (team !== null && debrief !== null) change.ring(`team:${team}`)
}
