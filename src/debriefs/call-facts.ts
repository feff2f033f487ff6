import type { CallFacts } from '../../views/debriefs/call-page.tsx'
import type { View } from '../access/view.ts'
import { callableTeams } from './call-queries.ts'
import { kindWords } from './words.ts'

const hints = {
  after_event: 'Anyone in the team can call this one. Nobody has to come or to speak.',
  daily: 'Short: what people carry, and who stands alongside.',
  quarterly:
    'The team, its lead, the manager and the clinical lead. Themes and gaps, no items of anybody.',
} as const

/** What this reader may call; null for somebody without a team. */
export async function callFacts(view: View): Promise<CallFacts | null> {
  const teams = await callableTeams(view, {})
  if (teams.length === 0) return null
  const kinds = (['after_event', 'daily', 'quarterly'] as const).filter(
    (kind) => kind === 'after_event' || teams.some(({ i_lead }) => Boolean(i_lead)),
  )
  return {
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
    kinds: kinds.map((kind) => ({ value: kind, label: kindWords[kind], hint: hints[kind] })),
  }
}
