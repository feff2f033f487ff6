import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Day, Instant } from '../time/types.ts'
import { managersAnswer, notForLeads } from './alert-readers.ts'

type Blanks = { team: string; person: string; now: Instant; today: Day }

const others = readWhole((from, p: Blanks) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select('b.kind')
    .where('e.team_id', '=', p.team)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))
    .where('b.kind', 'in', ['line', 'manager'])
    .where('b.viewer_id', '!=', p.person)
    .where('b.from_at', '<=', p.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.now)]))
    .where('p.deactivated_at', 'is', null),
)

/** Whether somebody besides the asker answers this alert about a team, and could confirm. */
export async function anotherAnswers(
  change: Change,
  row: { team_id: string | null; code: string },
) {
  const { person, now, today } = change.who
  const found = await others(change, { team: row.team_id!, person, now, today })
  return found.some(({ kind }) => asks(row.code).includes(kind as 'line'))
}

/** By which bond somebody answers what is about a team. */
function asks(code: string) {
  if (notForLeads.includes(code)) return ['manager']
  return managersAnswer.includes(code) ? ['line', 'manager'] : ['line']
}
