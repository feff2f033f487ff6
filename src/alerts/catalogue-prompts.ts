import type { CatalogueEntry } from './catalogue-entry.ts'
import * as words from './prompt-words.ts'

/** What single holdings, and days in the calendar, ask for (product.md 5.4). */
export const promptAlerts = {
  SESSIONS_REVIEW: {
    code: 'SESSIONS_REVIEW',
    name: 'Still right',
    kind: 'work',
    counts: 'holding',
    once: 'employment',
    seenBy: 'Only you',
    suggestions: ['Ask yourself: is it still right?', 'Go on, make it lighter, or share it'],
    ...words.sessionsReview,
  },
  REVIEW_LATE: {
    code: 'REVIEW_LATE',
    name: 'A review is waiting',
    kind: 'work',
    metric: 'review',
    counts: 'holding',
    once: 'employment',
    seenBy: 'Only you at first, and your lead after two weeks',
    suggestions: [
      'Offer cover, so that there is time for the review',
      'Choose the one to look at first',
    ],
    ...words.reviewLate,
  },
  STUCK: {
    code: 'STUCK',
    name: 'Stuck for a while',
    kind: 'work',
    counts: 'holding',
    once: 'employment',
    seenBy: 'Only you',
    suggestions: ['See it as witness, or as waiting', 'Bring it to supervision'],
    ...words.stuck,
  },
  DEPENDENCY: {
    code: 'DEPENDENCY',
    name: 'Long held and not easing off',
    kind: 'work',
    element: 'engagement_span',
    counts: 'holding',
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: ['Make a step-down plan with a way back', 'Find a second name to stand alongside'],
    ...words.dependency,
  },
  BOUNDARY_DUE: {
    code: 'BOUNDARY_DUE',
    name: 'Time to look at the agreement',
    kind: 'work',
    counts: null,
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: [
      'Meet, and walk the line from firm to discretion',
      'Keep it as it is, or change it together',
    ],
    ...words.boundaryDue,
  },
  NEW_START: {
    code: 'NEW_START',
    name: 'New in the job',
    kind: 'work',
    counts: null,
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: ['Ask: is the job what you expected?', 'Look at the agreement together'],
    ...words.newStart,
  },
} satisfies Record<string, CatalogueEntry>
