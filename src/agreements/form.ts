import { z } from 'zod'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { choice, day, id, optionalText, requiredText } from '../web/fields.ts'
import { elements, type ElementCode, type Metric, type Position } from './elements.ts'
import { hasPast, mayBeOpen, metrics } from './numbers.ts'
import type { Limit, Limits } from './templates.ts'

/** What someone proposes: a whole agreement, ready to be kept. */
export type ProposalInput = {
  employment: string
  site: number | null
  positions: Record<ElementCode, Position>
  words: Partial<Record<ElementCode, string>>
  limits: Limits
  reviewCalls: 'off' | 'monthly' | 'suggested'
  reviewCallsMost: number | null
  reviewOn: Day
  reason: string
  parties: string[]
}

/** An agreement is looked at again within a year. */
const mostDays = 365

const steps = ['0', '1', '2', '3', '4'] as const
const sites = ['', '1', '2', '3', '4', '5', '6', '7'] as const
const fewTimes = 'Write a whole number from 1 to 99, or leave this empty.'

/** The only shape check of a proposal; `today` decides which review dates lie ahead. */
export const proposalForm = (today: Day): z.ZodType<ProposalInput> =>
  z
    .strictObject({
      employment: id('Open this page again from your agreement.'),
      site: z.enum(sites, { error: 'Choose one of the seven sites.' }).default(''),
      review_calls: choice(['off', 'monthly', 'suggested'], 'Choose one answer for review calls.'),
      review_calls_most: numberOrNothing(fewTimes, 1, 99).default(null),
      review_on: reviewDay(today),
      reason: requiredText('Say in a line or two why you propose this.', 2000),
      'parties[]': z.array(id('Choose from the people shown.')).max(20).default([]),
      every_sessions: numberOrNothing(fewTimes, 1, 99).default(null),
      ...fieldsFor(elements, ({ code, fixed }) => [`position_${code}`, positionField(fixed)]),
      ...fieldsFor(elements, ({ code }) => [`words_${code}`, optionalText(500)]),
      ...fieldsFor(metrics, ({ code, most }) => [`near_${code}`, wholeNumberTo(most)]),
      ...fieldsFor(withPast, ({ code, most }) => [`past_${code}`, pastField(code, most)]),
    })
    .check(...withPast.map(({ code }) => pastIsNotLess(code)), openNeedsPrompt)
    .transform((typed) => shape(typed as Typed))

const withPast = metrics.filter(({ code }) => hasPast(code))

const fieldsFor = <T>(rows: readonly T[], field: (row: T) => [string, z.ZodType]) =>
  Object.fromEntries(rows.map(field))

const positionField = (fixed: boolean) =>
  fixed
    ? z.literal('0', { error: 'This one stays firm for everyone.' }).default('0')
    : choice(steps, 'Choose where this sits, from firm to discretion.')

function wholeNumberTo(most: number) {
  const message = `Write a whole number from 0 to ${most}.`
  return z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((number) => number <= most, message)
}

function pastField(code: Metric, most: number) {
  const message = `Write a whole number from 0 to ${most}, or leave this empty.`
  return mayBeOpen(code) ? numberOrNothing(message, 0, most) : wholeNumberTo(most)
}

const numberOrNothing = (message: string, least: number, most: number) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{0,3}$/, message)
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((number) => number === null || (number >= least && number <= most), message)

const reviewDay = (today: Day) =>
  day('Write a day that exists, as in 2027-02-09.').refine(
    (on) => on > today && on <= addDays(today, mostDays),
    'Choose a day from tomorrow to a year from now.',
  )

/** Pairs are read even when another field is wrong, so that every error is said at once. */
const always = () => true

const pastIsNotLess = (code: Metric) =>
  z.refine<Record<string, unknown>>(
    (typed) => {
      const [near, past] = [typed[`near_${code}`], typed[`past_${code}`]]
      return typeof near !== 'number' || typeof past !== 'number' || past >= near
    },
    {
      path: [`past_${code}`],
      message: 'Write a number that is not below the near one.',
      when: always,
    },
  )

const openNeedsPrompt = z.refine<Record<string, unknown>>(
  (typed) => typed.past_sessions !== null || typed.every_sessions !== null,
  {
    path: ['every_sessions'],
    message: 'Write a most for sessions, or how often to look again.',
    when: always,
  },
)

type Typed = {
  employment: string
  site: string
  review_calls: ProposalInput['reviewCalls']
  review_calls_most: number | null
  review_on: Day
  reason: string
  'parties[]': string[]
  every_sessions: number | null
} & Record<`position_${ElementCode}` | `words_${ElementCode}`, string> &
  Record<`near_${Metric}`, number> &
  Partial<Record<`past_${Metric}`, number | null>>

function shape(typed: Typed): ProposalInput {
  const ofElements = <T>(value: (code: ElementCode) => T) =>
    elements.map(({ code }) => [code, value(code)] as const)
  const positions = ofElements((code) => Number(typed[`position_${code}`]))
  const words = ofElements((code) => typed[`words_${code}`].trim()).filter(([, text]) => text)
  const off = typed.review_calls === 'off'
  return {
    employment: typed.employment,
    site: typed.site === '' ? null : Number(typed.site),
    positions: Object.fromEntries(positions) as ProposalInput['positions'],
    words: Object.fromEntries(words),
    limits: Object.fromEntries(metrics.map(({ code }) => [code, limitOf(code, typed)])),
    reviewCalls: typed.review_calls,
    reviewCallsMost: off ? null : typed.review_calls_most,
    reviewOn: typed.review_on,
    reason: typed.reason,
    parties: typed['parties[]'],
  }
}

function limitOf(code: Metric, typed: Typed): Limit {
  const limit = { near: typed[`near_${code}`], past: typed[`past_${code}`] ?? null }
  const every = mayBeOpen(code) && limit.past === null ? typed.every_sessions : null
  return every === null ? limit : { ...limit, every }
}
