import type { HelpNowFacts } from '../../views/alerts/help-now.tsx'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

type Row = Pick<
  AlertRow,
  | 'code'
  | 'state'
  | 'person'
  | 'acknowledged_at'
  | 'conversed_at'
  | 'wanted_from'
  | 'asked'
  | 'back_up'
>

/** What to do for somebody who needs help now; null for any other alert, and once it is over. */
export function helpFacts(row: Row, stance: Stance, me: string): HelpNowFacts | null {
  const { code, state, person: worker, acknowledged_at: answered, conversed_at: spoken } = row
  if (code !== 'HELP_NOW' || state === 'closed') return null
  if (stance === 'worker') return { is: 'mine' }
  if (spoken !== null) return null
  const next = row.wanted_from === me ? row.back_up : row.asked
  return { is: 'told', worker, waits: answered === null, next }
}
