import type { AgreementEnding, RecordKept, SessionType } from '../database/schema.ts'
import { typeNames } from '../sessions/words.ts'

/** An agreement is about line management, of which a one-to-one is one meeting. */
export const typeWords: Record<SessionType, string> = { ...typeNames, line: 'Line management' }

export const keepsWords: Record<RecordKept, string> = {
  log: 'Only that we met, and for how long',
  actions: 'That we met, and what we promised',
  full: 'Notes that we both read and agree',
}

export const statusWords = {
  proposed: 'Proposed',
  in_force: 'In force',
  replaced: 'Replaced',
  withdrawn: 'Taken back',
  ended: 'Ended',
} as const

export const capacityWords = {
  worker: 'who is supervised',
  supervisor: 'who gives it',
  employer: 'for the employer',
} as const

export const endWords: Record<AgreementEnding, string> = {
  work_changed: 'The work changed',
  giver_changed: 'Somebody else will give it',
  contract_over: 'The contract is over',
  no_fit: 'It is not the right fit',
  other: 'Something else',
}

type Interval = { every: number; unit: 'week' | 'month' }

/** 'every week', 'every 3 months', 'not at all' */
export function sayEvery({ every, unit }: Interval): string {
  if (every === 0) return 'not at all'
  return every === 1 ? `every ${unit}` : `every ${every} ${unit}s`
}

type Often = Interval & { minutes: number; firstEvery: number | null }

/** '60 minutes every 4 weeks, and every 2 weeks in the first three months' */
export function sayOften({ every, unit, minutes, firstEvery }: Often): string {
  if (every === 0) return 'Not at all'
  const often = `${minutes} minutes ${sayEvery({ every, unit })}`
  if (firstEvery === null || firstEvery === every) return often
  return `${often}, and ${sayEvery({ every: firstEvery, unit })} in the first three months`
}
