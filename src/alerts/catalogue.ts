import type { ElementCode } from '../agreements/elements.ts'
import type { ReadingMetric } from '../load/readings.ts'
import type { AlertCode, AlertFacts, AlertKind } from './types.ts'
import * as words from './words.ts'

export type CatalogueEntry = {
  code: AlertCode
  name: string
  kind: AlertKind
  metric?: ReadingMetric
  element?: ElementCode
  once: 'employment' | 'holding' | 'person'
  seenBy: string
  suggestions: readonly string[]
  toWorker(facts: AlertFacts): string
  toLead(facts: AlertFacts): string
}

/** What each alert is called, who sees it and what it suggests first (product.md 5.4). */
export const catalogue: Record<AlertCode, CatalogueEntry> = {
  CASES: {
    code: 'CASES',
    name: 'How many people are held',
    kind: 'work',
    metric: 'held',
    element: 'caseload',
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: [
      'Pause new referrals for a week or two',
      'Share some people out across the team',
      'Hold someone together with a second name',
    ],
    ...words.cases,
  },
  POINTS: {
    code: 'POINTS',
    name: 'How much the holding weighs',
    kind: 'work',
    metric: 'points',
    element: 'caseload',
    once: 'employment',
    seenBy: 'You and your lead, and your manager if it goes well past',
    suggestions: [
      'Write a relief plan together within five days',
      'Find a second name for the heaviest holding',
      'Pause new referrals for a week or two',
    ],
    ...words.points,
  },
  SESSIONS: {
    code: 'SESSIONS',
    name: 'More sessions than agreed',
    kind: 'work',
    metric: 'sessions',
    element: 'sessions',
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: [
      'Record what the extra sessions are for, as a stretch',
      'Move to review calls',
      'Bring it to supervision',
    ],
    ...words.sessions,
  },
  SPAN: {
    code: 'SPAN',
    name: 'How long someone has been held',
    kind: 'work',
    metric: 'span',
    element: 'engagement_span',
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: [
      'Bring it to supervision',
      'Find a co-holder',
      'Log the service gap that keeps them waiting',
    ],
    ...words.span,
  },
  RISK_ALONE: {
    code: 'RISK_ALONE',
    name: 'Risk with one name beside it',
    kind: 'work',
    metric: 'alone',
    element: 'risk_escalation',
    once: 'holding',
    seenBy: 'You, your lead and your clinical lead, all at once',
    suggestions: [
      'Talk with a clinician about this person',
      'Agree who shares it, and write the name down',
    ],
    ...words.riskAlone,
  },
  OUT_OF_HOURS: {
    code: 'OUT_OF_HOURS',
    name: 'Contact outside working hours',
    kind: 'work',
    metric: 'hours',
    element: 'out_of_hours_contact',
    once: 'employment',
    seenBy: 'You and your lead',
    suggestions: [
      'Agree words that tell people when you are there',
      'Set up a shared line for evenings and weekends',
    ],
    ...words.outOfHours,
  },
  FELT_HEAVY: {
    code: 'FELT_HEAVY',
    name: 'It has felt heavy',
    kind: 'felt',
    once: 'person',
    seenBy: 'Only you, and anyone you choose',
    suggestions: ['Have a conversation within two days', 'Make time for restorative supervision'],
    ...words.feltHeavy,
  },
  CONTACT_WANTED: {
    code: 'CONTACT_WANTED',
    name: 'Contact would help',
    kind: 'contact',
    once: 'person',
    seenBy: 'The person you chose, and a back-up',
    suggestions: ['Ring, do not write', 'Offer a time to meet this week'],
    ...words.contactWanted,
  },
}

/** The alerts that come from what is counted, each tied to one metric. */
export const workCodes: readonly AlertCode[] = Object.values(catalogue)
  .filter((it) => it.kind === 'work')
  .map((it) => it.code)
