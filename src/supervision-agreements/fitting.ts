import type { BondKind } from '../database/schema.ts'
import type { AgreedType } from './schedule.ts'

/** Whoever gives a session is linked to the worker in one of these ways; from outside, none is. */
export const fittingBonds: Record<AgreedType, readonly BondKind[]> = {
  line: ['line'],
  clinical: ['clinical'],
  external: [],
  safeguarding: ['line', 'clinical', 'manager'],
  peer: ['line', 'clinical'],
  mdt: ['clinical', 'line'],
}
