import type { Values } from '../web/form.ts'
import type { FoundHolding } from './queries.ts'
import { functionWords, reasonWords } from './words.ts'

/** A kept holding as the form would have sent it. */
export function valuesOf(holding: FoundHolding): Values {
  const tick = (yes: 0 | 1) => (yes ? 'yes' : '')
  const functions = Object.keys(functionWords) as (keyof typeof functionWords)[]
  const reasons = Object.keys(reasonWords) as (keyof typeof reasonWords)[]
  return {
    label: holding.label,
    held_since: holding.held_since,
    'functions[]': functions.filter((name) => holding[`for_${name}`]),
    'reasons[]': reasons.filter((name) => holding[name]),
    waiting_for: holding.waiting_for,
    waiting_since: holding.waiting_since ?? '',
    intensity: holding.intensity,
    many_problems: tick(holding.many_problems),
    nobody_else: tick(holding.nobody_else),
    risk: holding.risk,
    progress: holding.progress ?? '',
    approach: holding.approach ?? '',
    limits_explained: tick(holding.limits_explained),
    offloaded: tick(holding.offloaded),
    practice: holding.practice_id ?? '',
    next_review_on: holding.next_review_on ?? '',
    referrer_role: holding.referrer_role ?? '',
    note: holding.note ?? '',
  }
}
