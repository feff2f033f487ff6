import type { Flag } from '../database/columns.ts'
import type { HoldingInput } from './form.ts'
import type { HoldingRow } from './own-holding.ts'

const flag = (yes: boolean): Flag => (yes ? 1 : 0)

/** A checked form as the open columns of a holding; label and note are sealed apart. */
export function openColumns(input: HoldingInput) {
  const has = (list: readonly string[]) => (word: string) => flag(list.includes(word))
  const does = has(input['functions[]'])
  const because = has(input['reasons[]'])
  return {
    referrer_role: input.referrer_role,
    held_since: input.held_since,
    for_waiting: does('waiting'),
    for_change: does('change'),
    for_practice: does('practice'),
    for_witness: does('witness'),
    no_provision: because('no_provision'),
    waiting_list: because('waiting_list'),
    not_ready: because('not_ready'),
    complexity: because('complexity'),
    waiting_for: input.waiting_for,
    waiting_since: input.waiting_for === 'none' ? null : input.waiting_since,
    intensity: input.intensity,
    many_problems: flag(input.many_problems),
    nobody_else: flag(input.nobody_else),
    risk: input.risk,
    progress: input.progress,
    approach: input.approach,
    limits_explained: flag(input.limits_explained),
    offloaded: flag(input.offloaded),
    practice_id: input.practice,
    next_review_on: input.next_review_on,
  }
}

/**
 * What a new holding of the same person starts with. `offloaded` stays behind: it is about who
 * first sent them, and is counted there.
 */
export const carriedOver = (from: HoldingRow) => ({
  referrer_role: from.referrer_role,
  practice_id: from.practice_id,
  for_waiting: from.for_waiting,
  for_change: from.for_change,
  for_practice: from.for_practice,
  for_witness: from.for_witness,
  no_provision: from.no_provision,
  waiting_list: from.waiting_list,
  not_ready: from.not_ready,
  complexity: from.complexity,
  waiting_for: from.waiting_for,
  waiting_since: from.waiting_since,
  intensity: from.intensity,
  many_problems: from.many_problems,
  nobody_else: from.nobody_else,
  risk: from.risk,
  progress: from.progress,
  approach: from.approach,
  limits_explained: from.limits_explained,
})
