import { z } from 'zod'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { choice, id, optionalDay, optionalId, optionalText } from '../web/fields.ts'

/** A quarter, in days: when a review proposes the next one. */
export const usualReviewDays = 13 * 7

/** An agreement is looked at again within a year, in days. */
const mostReviewDays = 365

/** `today` decides which days lie ahead. */
export const reviewForm = (today: Day) =>
  z
    .strictObject({
      employment: optionalId('Open this page again from the agreement.'),
      agreement: id('Open this page again from the agreement.'),
      outcome: choice(['keep', 'change'], 'Choose to keep it or to change it.'),
      next_on: optionalDay('Write a day that exists, as in 2027-02-09.'),
      words: optionalText(2000),
    })
    .superRefine(({ outcome, next_on: on }, context) => {
      if (outcome === 'change') return
      const fits = on !== null && on > today && on <= addDays(today, mostReviewDays)
      const message =
        on === null
          ? 'Choose the day to look at it again.'
          : 'Choose a day from tomorrow to a year from now.'
      if (!fits) context.addIssue({ code: 'custom', path: ['next_on'], message })
    })
export type ReviewInput = z.infer<ReturnType<typeof reviewForm>>
