import { sql } from 'kysely'
import { open, type Door } from '../access/door.ts'
import { all, is, manager, realTable, visible } from '../access/relations.ts'
import type { Who } from '../access/relations.ts'
import type { Instant } from '../time/types.ts'

type TeamCount = {
  team: string
  waiting: number
  in_hand: number
  longest: Instant | null
}

const countable = all(is("t.kind = 'work'"), is("t.state = 'open'"), manager, visible)

/**
 * How alerts wait in the teams somebody manages: counts and the longest wait, and never whose
 * they are (product.md 6: "counts, waiting time"). Only what the lead can see is counted.
 */
export async function waitingByTeam(door: Door, who: Who): Promise<TeamCount[]> {
  const { store } = open(door)
  const real = realTable(store.dialect)
  const waiting = sql`t.acknowledged_at is null`
  const { rows } = await sql<TeamCount>`
    select coalesce(m.name, 'No team') as team,
      sum(case when ${waiting} then 1 else 0 end) as waiting,
      sum(case when ${waiting} then 0 else 1 end) as in_hand,
      min(case when ${waiting} then t.visible_at end) as longest
    from ${real('alert')} t left join ${real('team')} m on m.id = t.team_id
    where ${countable({ who, real })}
    group by m.id, m.name order by m.name, m.id`.execute(store.read)
  return rows.map((row) => ({
    ...row,
    waiting: Number(row.waiting),
    in_hand: Number(row.in_hand),
  }))
}
