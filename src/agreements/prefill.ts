import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { Values } from '../web/form.ts'
import { elements, type ElementCode, type Position } from './elements.ts'
import { metrics } from './numbers.ts'
import { firmerStart, type OutwardStep } from './outward.ts'
import { usualReviewDays } from './review-form.ts'
import type { Limits, Template } from './templates.ts'
import type { Version } from './versions.ts'

type Start = {
  positions: Record<ElementCode, Position>
  limits: Limits
  words: Partial<Record<ElementCode, string>>
}

type Opening = { today: Day; firmer: boolean }

/** The form as it opens when it begins from a study site; someone new starts firmer. */
export const fromTemplate = (template: Template, { today, firmer }: Opening): Values => ({
  ...fieldsOf(
    {
      ...template,
      positions: firmer ? firmerStart(template.positions) : template.positions,
      words: {},
    },
    today,
  ),
  ...reviewCalls(template.reviewCalls),
  site: String(template.site),
  'parties[]': [],
})

/** The form as it opens when it begins from the agreement in force. */
export const fromVersion = (version: Version, today: Day): Values => ({
  ...fieldsOf(version, today),
  review_calls: version.review_calls,
  review_calls_most: textOf(version.review_calls_most),
  site: textOf(version.site),
  'parties[]': version.parties.map(({ person }) => person),
})

/** The same with each of these one stage further out, and why. */
export const steppedOutward = (values: Values, steps: OutwardStep[], reason: string): Values => ({
  ...values,
  ...Object.fromEntries(steps.map(({ code, to }) => [`position_${code}`, String(to)])),
  reason,
})

const reviewCalls = ({ on, most, suggested }: Template['reviewCalls']): Values => ({
  review_calls: on ? 'monthly' : suggested ? 'suggested' : 'off',
  review_calls_most: textOf(most),
})

function fieldsOf({ positions, limits, words }: Start, today: Day): Values {
  const ofElements = elements.flatMap(({ code }) => [
    [`position_${code}`, String(positions[code])],
    [`words_${code}`, words[code] ?? ''],
  ])
  const ofMetrics = metrics.flatMap(({ code }) => [
    [`near_${code}`, textOf(limits[code]?.near)],
    [`past_${code}`, textOf(limits[code]?.past)],
  ])
  return {
    ...Object.fromEntries([...ofElements, ...ofMetrics]),
    every_sessions: textOf(limits.sessions?.every),
    review_on: addDays(today, usualReviewDays),
    reason: '',
  }
}

const textOf = (number: number | null | undefined): string =>
  number === null || number === undefined ? '' : String(number)
