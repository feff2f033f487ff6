import type { AlertNumbers } from '../../views/alerts/alert-why.tsx'
import { catalogue } from './catalogue.ts'
import type { AlertRow } from './queries.ts'
import type { AlertCode } from './types.ts'

const shown: Partial<Record<AlertCode, { label: string; unit: string }>> = {
  CASES: { label: 'People held', unit: 'people' },
  POINTS: { label: 'Holding points', unit: 'points' },
  SESSIONS: { label: 'Most sessions with one person', unit: 'sessions' },
  SPAN: { label: 'Longest held', unit: 'weeks' },
  OUT_OF_HOURS: { label: 'Contacts out of hours this week', unit: 'contacts' },
  SHARE: { label: 'Contact time that is holding', unit: 'per cent' },
}

const withoutNumber: AlertCode[] = [
  'RISK_ALONE',
  'BOUNDARY_DUE',
  'NEW_START',
  'PLAN_DUE',
  'ACTION_LATE',
  'STRESS_ASSESSMENT_DUE',
  'CARRIED_ALONE',
  'DEBRIEF_MISSED',
  'SUPERVISION_GAP',
  'SUPERVISION_SHORT',
  'SUPERVISION_CANCELLED',
  'HOURS_LOW',
]

/** Whether a bare number in the timeline would say anything. */
export const saysNumber = (code: string) => !withoutNumber.includes(code as AlertCode)

/** The count beside the two numbers that were agreed; null where nothing was counted. */
export function numbersOf(row: Pick<AlertRow, 'code' | 'value' | 'near' | 'past'>): AlertNumbers {
  const { code, value, near, past } = row
  const words = shown[code as AlertCode]
  if (!words || value === null || near === null || past === null) return null
  return { ...words, value, near, past }
}

export const suggestionsFor = (code: string) => [...catalogue[code as AlertCode].suggestions]
