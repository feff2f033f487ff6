import { elements } from './elements.ts'
import { metrics, shortLimit } from './numbers.ts'
import { stepName } from './steps.ts'
import type { Version } from './versions.ts'

type Whole = Pick<Version, 'positions' | 'words' | 'limits' | 'review_calls' | 'review_calls_most'>

/** What a proposed version changes, one sentence each. Nothing when there was none before. */
export function changesBetween(before: Whole, after: Whole): string[] {
  const moved = elements
    .filter(({ code }) => before.positions[code] !== after.positions[code])
    .map(({ code, name }) => {
      const [from, to] = [before.positions[code], after.positions[code]]
      return `${name} moves from ${stepName(from)} to ${stepName(to)}.`
    })
  const counted = metrics
    .map(({ code, name }) => ({ name, from: sayAt(before, code), to: sayAt(after, code) }))
    .filter(({ from, to }) => from !== to)
    .map(({ name, from, to }) => `${name}: ${from} becomes ${to}.`)
  const reworded = elements
    .filter(({ code }) => (before.words[code] ?? '') !== (after.words[code] ?? ''))
    .map(({ code, name }) =>
      after.words[code] ? `${name}: “${after.words[code]}”` : `${name}: the words are taken out.`,
    )
  const calls = { from: sayReviewCalls(before), to: sayReviewCalls(after) }
  const called = calls.from === calls.to ? [] : [`Review calls: ${calls.from} becomes ${calls.to}.`]
  return [...moved, ...counted, ...reworded, ...called]
}

const sayAt = ({ limits }: Whole, code: keyof Whole['limits']) => {
  const limit = limits[code]
  return limit ? shortLimit(limit) : 'no number'
}

type Calls = Pick<Version, 'review_calls' | 'review_calls_most'>

/** 'monthly, at most 6', in the middle of a sentence. */
export function sayReviewCalls({ review_calls: kind, review_calls_most: most }: Calls): string {
  if (kind === 'off') return 'off'
  const often = kind === 'monthly' ? 'monthly' : 'suggested, when it helps'
  return most === null ? `${often}, with no limit` : `${often}, at most ${most}`
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
