import type { CatalogueEntry } from './catalogue-entry.ts'
import * as words from './team-words.ts'

/** Alerts about a team and nobody in it alone (product.md 5.4). */
export const teamAlerts = {
  OFFLOADED: {
    code: 'OFFLOADED',
    name: 'Passed on by one practice',
    kind: 'team',
    counts: 'holding',
    once: 'team',
    seenBy: 'The lead and the clinical lead of the team',
    suggestions: [
      'Talk with the practice about its referral criteria',
      'Agree what the practice keeps, and what comes here',
    ],
    ...words.offloaded,
  },
  TEAM: {
    code: 'TEAM',
    name: 'More than the team agreed',
    kind: 'team',
    counts: 'employment',
    once: 'team',
    seenBy: 'The lead, the manager and the clinical lead of the team',
    suggestions: [
      'Make an intake decision: what comes in, and what waits',
      'Share people out with another team',
      'Write down what would bring it back, and by when',
    ],
    ...words.team,
  },
  STRESS_ASSESSMENT_DUE: {
    code: 'STRESS_ASSESSMENT_DUE',
    name: 'Time for the stress assessment',
    kind: 'team',
    counts: null,
    once: 'team',
    seenBy: 'The manager of the team',
    suggestions: [
      'Go through the six areas with the team',
      'Write down what the organisation changes, and by when',
    ],
    ...words.stressAssessmentDue,
  },
  DEBRIEF_MISSED: {
    code: 'DEBRIEF_MISSED',
    name: 'Two debriefs not held',
    kind: 'team',
    counts: 'debrief',
    once: 'team',
    seenBy: 'The lead and the manager of the team',
    suggestions: [
      'Share out who facilitates, so that it can go on without one person',
      'Choose a day and time that people can keep',
    ],
    ...words.debriefMissed,
  },
} satisfies Record<string, CatalogueEntry>
