import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { Values } from '../web/form.ts'
import { elements, type ElementCode, type Position } from './elements.ts'
import { metrics } from './numbers.ts'
import type { Limits, Template } from './templates.ts'
import type { Version } from './versions.ts'

/** A quarter, so that a new agreement is looked at again while it is fresh. */
const reviewDays = 13 * 7

type Start = {
  positions: Record<ElementCode, Position>
  limits: Limits
  words: Partial<Record<ElementCode, string>>
}

/** The form as it opens when it begins from a study site. */
export const fromTemplate = (template: Template, today: Day): Values => ({
  ...fieldsOf({ ...template, words: {} }, today),
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
    review_on: addDays(today, reviewDays),
    reason: '',
  }
}

const textOf = (number: number | null | undefined): string =>
  number === null || number === undefined ? '' : String(number)
