import { sql } from 'kysely'
import { readWhole } from '../access/whole.ts'
import type { Change } from '../access/change.ts'
import type { BondKind } from '../database/schema.ts'

const everyone = readWhole((from, p: { team: string; today: string; now: string }) => {
  const working = from
    .selectFrom('employment as e')
    .innerJoin('person as x', 'x.id', 'e.person_id')
    .where('e.team_id', '=', p.team)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))
    .where('x.deactivated_at', 'is', null)
  return working.select(['e.person_id as person', sql<'own' | BondKind>`'own'`.as('kind')]).union(
    working
      .innerJoin('bond as b', 'b.employment_id', 'e.id')
      .innerJoin('person as v', 'v.id', 'b.viewer_id')
      .select(['b.viewer_id as person', 'b.kind as kind'])
      // Whoever leads only the lead is no lead of the team.
      .where((of) => of.or([of('b.kind', '!=', 'line'), of('e.job', '!=', 'lead')]))
      .where('v.deactivated_at', 'is', null)
      .where('b.from_at', '<=', p.now)
      .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.now)])),
  )
})

type For = { team: string; quarterly: boolean }

/** Whom a debrief is for: the team and its leads; at the quarterly review all four stakeholders. */
export async function invited(change: Change, { team, quarterly }: For): Promise<string[]> {
  const { today, now } = change.who
  const kinds = quarterly ? ['own', 'line', 'manager', 'clinical'] : ['own', 'line']
  const rows = await everyone(change, { team, today, now })
  return [...new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ person }) => person))]
}
