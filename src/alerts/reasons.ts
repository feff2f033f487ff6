import type { AlertCode, CloseReason } from './types.ts'

/** Why an alert closed (product.md 5.4). */
export const closeReasons: Record<CloseReason, string> = {
  within_again: 'Back within what was agreed',
  agreement_changed: 'The agreement changed',
  stretch_agreed: 'A stretch was agreed, with an end date',
  handed_over: 'Handed over to someone else',
  declined_by_worker: 'The worker would rather leave it for now',
  mistaken_data: 'Something was counted by mistake',
  settled: 'Settled, and both confirmed it',
}

/** Prompts have no boundary to be within: they are over when somebody has looked. */
const prompts: AlertCode[] = [
  'SESSIONS_REVIEW',
  'REVIEW_LATE',
  'STUCK',
  'BOUNDARY_DUE',
  'NEW_START',
  'PLAN_DUE',
  'HOURS_LOW',
]

/** How a closed alert ended, in words. */
export function sayClosing(row: { code: string; close_reason: string | null }): string {
  const reason = (row.close_reason ?? 'settled') as CloseReason
  if (row.code === 'HELP_NOW' && reason === 'declined_by_worker') return 'All right now'
  if (row.code === 'CARRIED_ALONE' && reason === 'within_again') {
    return 'A second name is beside it, or it was put down'
  }
  const looked = reason === 'within_again' && prompts.includes(row.code as AlertCode)
  return looked ? 'Looked at, or its time has gone by' : closeReasons[reason]
}

const ofTeams: AlertCode[] = [
  'TEAM',
  'OFFLOADED',
  'DEBRIEF_MISSED',
  'SUPERVISION_CANCELLED',
  'HOURS_LOW',
]
const forTeams: CloseReason[] = ['within_again', 'mistaken_data', 'settled']
const notForRiskAlone: CloseReason[] = ['declined_by_worker', 'agreement_changed']

/** Elements a stretch can be about: not those that are fixed. */
const stretchable: AlertCode[] = [
  'CASES',
  'POINTS',
  'SHARE',
  'SESSIONS',
  'SPAN',
  'OUT_OF_HOURS',
  'COMMUNITY',
  'DEPENDENCY',
]

/**
 * Risk held alone is never declined; its element is firm, so no stretch or new number closes it.
 * What a person says or asks for has no boundary to change. A team has no say of its own.
 */
export function mayClose(code: AlertCode, reason: CloseReason): boolean {
  if (ofTeams.includes(code)) return forTeams.includes(reason)
  if (reason === 'stretch_agreed') return stretchable.includes(code)
  if (['CARRIED_ALONE', 'PLAN_DUE'].includes(code) && reason === 'agreement_changed') return false
  if (code === 'RISK_ALONE') return !notForRiskAlone.includes(reason)
  const saidByThem = ['FELT_HEAVY', 'CONTACT_WANTED', 'HELP_NOW'].includes(code)
  return !(saidByThem && reason === 'agreement_changed')
}
