import type { AlertCode, Cause } from './types.ts'

/** A cause with its usual parts: one for the employment, with nothing counted, seen by both. */
export const causeFor = (code: AlertCode, facts: Partial<Cause>): Cause => ({
  code,
  causeKey: code,
  level: 'near',
  wellPast: false,
  value: 0,
  near: null,
  past: null,
  counted: [],
  workerOnly: false,
  ...facts,
})
