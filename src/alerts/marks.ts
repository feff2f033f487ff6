import type { AlertMark, AlertTone } from '../../views/alerts/alert-card.tsx'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

type Marked = Pick<AlertRow, 'code' | 'kind' | 'level' | 'well_past'>

/** Colour belongs to the agreement, never to what a person feels (experience.md 1). */
export function markOf(row: Marked, stance: Stance): AlertMark {
  const { code, kind, level, well_past: wellPast } = row
  if (code === 'HELP_NOW') return { kind: 'help' }
  if (kind === 'contact') return { kind: 'contact' }
  if (kind === 'felt') {
    return { kind: 'plain', words: stance === 'worker' ? 'Your own words' : 'Told by choice' }
  }
  if (level === 'notice') return { kind: 'plain', words: 'Good to know' }
  if (level === 'near') return { kind: 'level', level: 'near' }
  return { kind: 'level', level: wellPast === 1 ? 'well_past' : 'past' }
}

export function toneOf({ code, kind, level }: Marked): AlertTone {
  if (code === 'HELP_NOW') return 'help'
  if (kind === 'contact') return 'contact'
  if (kind === 'felt' || level === 'notice') return 'quiet'
  return level === 'near' ? 'near' : 'past'
}
