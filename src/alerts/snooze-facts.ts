import type { SnoozeFacts } from '../../views/alerts/snooze.tsx'
import { readOne, type View } from '../access/view.ts'
import { addDays } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import { sealedUnder } from './owner.ts'
import type { AlertRow } from './queries.ts'
import { isSnoozed, isTheirsToPutOff, maySnooze } from './snooze-rules.ts'
import type { Stance } from './stances.ts'

const running = readOne((from, p: { alert: string }) =>
  from
    .selectFrom('alert_snooze as s')
    .leftJoin('person as p', 'p.id', 's.by_id')
    .select(['s.id', 's.until_on', 's.reason', 's.by_id', 'p.name as by'])
    .where('s.alert_id', '=', p.alert)
    .where('s.ended_at', 'is', null),
)

const waitingAbove = readOne((from, p: { alert: string }) =>
  from
    .selectFrom('alert_escalation')
    .select('id')
    .where('alert_id', '=', p.alert)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null),
)

const isTheirsNow = async (view: View, row: AlertRow, stance: Stance) =>
  isTheirsToPutOff({
    mine: stance === 'worker',
    acknowledged: row.acknowledged_at !== null,
    above: (await waitingAbove(view, { alert: row.id })) !== undefined,
    took: Boolean(row.took),
  })

/** A week is offered first. */
const offeredDays = 7

/** Whether it can be put off, or is: by whom, why and until when. */
export async function snoozeFacts(view: View, row: AlertRow, stance: Stance): Promise<SnoozeFacts> {
  const { today, person: me } = view.who
  const takesPart = stance === 'worker' || stance === 'lead'
  if (row.state === 'closed' || stance === 'manager') return null
  if (!isSnoozed(row, today)) {
    const offers = takesPart && maySnooze(row) && (await isTheirsNow(view, row, stance))
    return offers ? { is: 'offered', until: addDays(today, offeredDays) } : null
  }
  const found = await running(view, { alert: row.id })
  if (!found) return null
  const words = await view.opener(sealedUnder(row), row.person_id)
  return {
    is: 'on',
    until: sayDay(found.until_on),
    by: found.by_id === me ? 'you' : (found.by ?? 'someone'),
    reason: words.open('alert_snooze', 'reason', found.id, found.reason) ?? '',
    mayEnd: takesPart,
  }
}
