import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Day } from '../time/types.ts'
import { catalogue } from './catalogue.ts'
import type { AlertCode } from './types.ts'

const live = readWhole((from, p: { employment: string; element: string; today: Day }) =>
  from
    .selectFrom('stretch')
    .select('id')
    .where('employment_id', '=', p.employment)
    .where('element', '=', p.element)
    .where('from_on', '<=', p.today)
    .where('until_on', '>=', p.today)
    .where('ended_at', 'is', null),
)

type Row = { code: string; employment_id: string | null }

/** Whether a stretch of what this alert is about runs today, for one holding or for the whole job. */
export async function isStretched(change: Change, { code, employment_id: employment }: Row) {
  const { element } = catalogue[code as AlertCode]
  if (!element || employment === null) return false
  const { today } = change.who
  return (await live(change, { employment, element, today })).length > 0
}
