import { read } from '../access/view.ts'

/** Counts for the teams whose people the asker manages, A to Z; nobody is named. */
export const teamCounts = read((from) =>
  from
    .selectFrom('team_count as n')
    .innerJoin('team as t', 't.id', 'n.team_id')
    .select(['n.team_id', 't.name', 'n.workers', 'n.week', 'n.held', 'n.points'])
    .select(['n.alerts_waiting', 'n.alerts_in_hand', 'n.oldest_visible_at', 'n.actions_late'])
    .orderBy('t.name')
    .orderBy('n.team_id'),
)
