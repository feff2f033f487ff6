import type { SessionPlace, SessionReason, SessionSide, SessionType } from '../database/schema.ts'
import type { CreditRule } from './credit.ts'
import type { SessionFunction } from './gap.ts'

export const sessionTypes = [
  'line',
  'clinical',
  'external',
  'safeguarding',
  'peer',
  'mdt',
  'practice',
] as const satisfies readonly SessionType[]

/** The kinds of supervision, in the order of product.md 5.7. */
export const typeWords: Record<SessionType, string> = {
  line: 'One-to-one with your lead',
  clinical: 'Clinical supervision',
  external: 'Supervision from outside',
  safeguarding: 'Safeguarding supervision',
  peer: 'Peer group',
  practice: 'Practice conversation',
  mdt: 'Meeting with the practice team',
}

/** The same for whoever reads of somebody else. */
export const typeNames: Record<SessionType, string> = { ...typeWords, line: 'One-to-one' }

export const typeHints: Record<SessionType, string> = {
  line: 'How the work is going, and what you need.',
  clinical: 'Thinking through the people you hold, with a clinician.',
  external: 'A steady place for what the work does to you.',
  safeguarding: 'Worries about harm, looked at together.',
  peer: 'A group of colleagues who think with each other.',
  practice: 'A few minutes with somebody, when it was needed.',
  mdt: 'The practice and you, about people you hold together.',
}

export const placeWords: Record<SessionPlace, string> = {
  room: 'In a room',
  video: 'By video',
  phone: 'By phone',
}

export const functionWords: Record<SessionFunction, string> = {
  normative: 'Doing the work well and safely',
  formative: 'Learning',
  restorative: 'Support for you',
}

/** How time in a group counts for each (product.md 5.7). */
export const creditWords: Record<CreditRule, string> = {
  full: 'All of it counts for each person',
  bacp: 'By the rule of BACP',
  babcp: 'By the rule of BABCP',
}

export const creditHints: Record<CreditRule, string> = {
  full: 'Two hours in a group are two hours for each.',
  bacp: 'Up to four people: half the time for each. More: the time shared out.',
  babcp: 'The time shared out, then doubled. At most four people.',
}

export const reasonWords: Record<SessionReason, string> = {
  leave: 'Leave',
  sickness: 'Sickness',
  workload: 'Too much other work',
  urgent_work: 'Something urgent at work',
  room: 'No room, or no connection',
  bank_holiday: 'A bank holiday',
  other: 'Another reason',
}

/** Whose decision it was. */
export const sideWords: Record<SessionSide, string> = {
  supervisee: 'Whoever is supported',
  supervisor: 'Whoever gives it',
  service: 'The service',
}

export const statusWords = {
  booked: 'Booked',
  held: 'Held',
  cancelled: 'Called off',
  missed: 'Missed',
} as const

export const attendanceWords = {
  booked: 'Not said yet',
  came: 'Came',
  could_not: 'Could not come',
  cancelled_late: 'Called off late',
  cancelled: 'Called off',
} as const
