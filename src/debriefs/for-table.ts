import type { DebriefKind } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

type Table = { id: string; kind: DebriefKind; opened_at: Instant | null }
type Brought = { debrief_id: string | null; brought_at: Instant | null; person_id: string }
type Place = { person_id: string; how: string }

/**
 * Whether something brought is for this table. After something hard it is what was brought there
 * since it began, by somebody who sits there: nobody has to share their whole week. The quarterly
 * review is about themes, and has nothing of anybody's.
 */
export function isForTable(
  { id, kind, opened_at: opened }: Table,
  item: Brought,
  places: readonly Place[],
): boolean {
  if (kind === 'quarterly') return false
  if (kind !== 'after_event' || item.debrief_id === id) return true
  const sits = places.some(({ person_id, how }) => person_id === item.person_id && how !== 'away')
  return sits && opened !== null && (item.brought_at ?? '') >= opened
}
