import type { HelpNowFacts } from '../../views/alerts/help-now.tsx'
import type { View } from '../access/view.ts'
import { whoIsOnCall } from './on-call-queries.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

type Row = Pick<
  AlertRow,
  | 'code'
  | 'state'
  | 'person'
  | 'person_id'
  | 'acknowledged_at'
  | 'conversed_at'
  | 'wanted_from'
  | 'asked'
  | 'back_up'
>

/** What to do for somebody who needs help now; null for any other alert, and once it is over. */
export async function helpFacts(
  view: View,
  row: Row,
  stance: Stance,
): Promise<HelpNowFacts | null> {
  const { code, state, person: worker, acknowledged_at: answered, conversed_at: spoken } = row
  if (code !== 'HELP_NOW' || state === 'closed') return null
  if (stance === 'worker') return { is: 'mine' }
  if (spoken !== null) return null
  return { is: 'told', worker, waits: answered === null, next: await nextAfter(view, row) }
}

/** Whom to ring when the worker does not answer: who else was told, else who else is bonded. */
async function nextAfter(view: View, row: Row): Promise<string | null> {
  const other = row.wanted_from === view.who.person ? row.back_up : row.asked
  if (other !== null || row.person_id === null) return other
  return (await whoIsOnCall(view, row.person_id)).responder?.name ?? null
}
