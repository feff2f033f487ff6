import type { Option } from '../../views/components/choices.tsx'
import { closeReasons, mayClose } from './reasons.ts'
import type { AlertCode, CloseReason } from './types.ts'

/** In the order in which they are offered. */
export const offeredReasons = [
  'settled',
  'within_again',
  'agreement_changed',
  'stretch_agreed',
  'handed_over',
  'declined_by_worker',
  'mistaken_data',
] as const satisfies readonly CloseReason[]

export type OfferedReason = (typeof offeredReasons)[number]

const words: Record<OfferedReason, string> = {
  ...closeReasons,
  settled: 'We talked, and it is dealt with',
  declined_by_worker: 'I would rather leave it for now',
}

/** Whether this side may propose this reason: only the worker can say that they would rather not. */
export const mayPropose = (code: AlertCode, reason: CloseReason, byWorker: boolean): boolean =>
  mayClose(code, reason) && (byWorker || reason !== 'declined_by_worker')

/** The reasons one side may choose from, in words. */
export const reasonsFor = (code: AlertCode, byWorker: boolean): Option[] =>
  offeredReasons
    .filter((reason) => mayPropose(code, reason, byWorker))
    .filter(
      (reason) => (code !== 'CONTACT_WANTED' && code !== 'HELP_NOW') || onlyTalk.includes(reason),
    )
    .map((value) => ({ value, label: words[value] }))

const onlyTalk: OfferedReason[] = ['settled', 'declined_by_worker']

export const sayReason = (reason: string): string =>
  reason === 'settled' ? 'It is dealt with' : (closeReasons[reason as CloseReason] ?? '')
