import type { CatalogueEntry } from './catalogue-entry.ts'
import * as words from './supervision-words.ts'

/** Supervision that is owed, and the contracts that pay for it (product.md 5.4). */
export const supervisionAlerts = {
  SUPERVISION_GAP: {
    code: 'SUPERVISION_GAP',
    name: 'Long since supervision',
    kind: 'work',
    metric: 'gap',
    counts: 'session',
    once: 'employment',
    seenBy: 'You, your lead and your manager',
    suggestions: ['Book a session', 'Release the time for it, and keep it free'],
    ...words.supervisionGap,
  },
  SUPERVISION_SHORT: {
    code: 'SUPERVISION_SHORT',
    name: 'Less supervision than agreed',
    kind: 'work',
    metric: 'credit',
    counts: 'session',
    once: 'employment',
    seenBy: 'You and your manager',
    suggestions: ['Look at the size of the group', 'Make sessions longer, or add one'],
    ...words.supervisionShort,
  },
  SUPERVISION_CANCELLED: {
    code: 'SUPERVISION_CANCELLED',
    name: 'Supervision called off twice',
    kind: 'team',
    counts: 'session',
    once: 'team',
    seenBy: 'The lead and the manager of the team',
    suggestions: ['Protect the slot in the diary', 'Agree who steps in when somebody cannot come'],
    ...words.supervisionCancelled,
  },
  HOURS_LOW: {
    code: 'HOURS_LOW',
    name: 'A contract to look at',
    kind: 'team',
    counts: 'contract',
    once: 'team',
    seenBy: 'The manager of the team',
    suggestions: ['Renew the contract, or buy more hours', 'Ask the supervisor what is possible'],
    ...words.hoursLow,
  },
} satisfies Record<string, CatalogueEntry>
