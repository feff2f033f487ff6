import { boundaryAlerts } from './catalogue-boundaries.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { promptAlerts } from './catalogue-prompts.ts'
import { supervisionAlerts } from './catalogue-supervision.ts'
import { teamAlerts } from './catalogue-teams.ts'
import type { AlertCode } from './types.ts'
import * as words from './words.ts'

/** What each alert is called, who sees it and what it suggests first (product.md 5.4). */
export const catalogue: Record<AlertCode, CatalogueEntry> = {
  ...boundaryAlerts,
  ...promptAlerts,
  ...teamAlerts,
  ...supervisionAlerts,
  FELT_HEAVY: {
    code: 'FELT_HEAVY',
    name: 'It has felt heavy',
    kind: 'felt',
    counts: null,
    once: 'person',
    seenBy: 'Only you, and anyone you choose',
    suggestions: ['Have a conversation within two days', 'Make time for restorative supervision'],
    ...words.feltHeavy,
  },
  CONTACT_WANTED: {
    code: 'CONTACT_WANTED',
    name: 'Contact would help',
    kind: 'contact',
    counts: null,
    once: 'person',
    seenBy: 'The person you chose, and a back-up',
    suggestions: ['Ring, do not write', 'Offer a time to meet this week'],
    ...words.contactWanted,
  },
  HELP_NOW: {
    code: 'HELP_NOW',
    name: 'Help now',
    kind: 'contact',
    counts: null,
    once: 'person',
    seenBy: 'The person who is told, and a back-up after 30 minutes',
    suggestions: ['Ring now, do not write', 'Stay on the line'],
    ...words.helpNow,
  },
}
