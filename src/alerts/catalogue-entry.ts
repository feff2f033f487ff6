import type { ElementCode } from '../agreements/elements.ts'
import type { ReadingMetric } from '../database/schema.ts'
import type { AlertCode, AlertFacts, AlertKind } from './types.ts'

export type CatalogueEntry = {
  code: AlertCode
  name: string
  kind: AlertKind
  metric?: ReadingMetric
  element?: ElementCode
  /** What stands on its list. */
  counts:
    | ('holding' | 'contact' | 'week' | 'employment' | 'action' | 'item' | 'debrief')
    | ('session' | 'contract')
    | null
  once: 'employment' | 'holding' | 'person' | 'team'
  seenBy: string
  suggestions: readonly string[]
  toWorker(facts: AlertFacts): string
  toLead(facts: AlertFacts): string
  /** To a manager who reads no more than that it is so. */
  toManager?(facts: AlertFacts): string
}
