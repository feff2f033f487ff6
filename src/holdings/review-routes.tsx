import { ReviewForm } from '../../views/holdings/review-form.tsx'
import { get, post, type Route } from '../access/routes.ts'
import { weeksBetween } from '../time/london.ts'
import { sayShortDay, sayWeeks } from '../time/words.ts'
import { reviewForm } from './form.ts'
import { answerForm, lifeFacts, type LifeForm } from './life-form.tsx'
import { callsAgreed } from './page-queries.ts'
import type { FoundHolding } from './queries.ts'
import { reviewHolding } from './review-holding.ts'
import { answersFor, nextReviewOn } from './rules.ts'
import { ownHolding } from './asked-holding.ts'
import { intensityWords, reviewAnswerWords } from './words.ts'

/** "Still right to hold?" */
export const reviewRoutes: Route[] = [
  get('/holdings/:id/reviews/new', ['worker'], async (ask) =>
    answerForm(ask, reviewing, await ownHolding(ask)),
  ),

  post('/holdings/:id/reviews', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(reviewForm)
    if (!form.ok) return answerForm(ask, reviewing, holding, form)
    const outcome = await reviewHolding(ask.act, holding.id, form.input, form.version)
    return answerForm(ask, reviewing, holding, form, outcome)
  }),
]

/** The page on which an answer is carried out. */
const leadsTo: Record<string, string> = {
  share: 'co-holders/new',
  hand_over: 'handovers/new',
  ending: 'ending/new',
}

const reviewing: LifeForm = {
  said: 'reviewed',
  kept: async () => ({}),
  leads: ({ id }, { answer }) => {
    const next = leadsTo[String(answer)]
    return next ? `/holdings/${id}/${next}` : `/holdings/${id}`
  },
  page: async (ask, holding, typed) => {
    const agreed = await callsAgreed(ask.view, { employment: holding.employment_id })
    const answers = answersFor(holding, agreed?.review_calls ?? 'off')
    const [weeks, month] = (['still_right', 'review_calls'] as const).map((answer) =>
      sayShortDay(nextReviewOn(answer, ask.today, null)),
    )
    const facts = {
      ...(await lifeFacts(ask, holding, typed)),
      answers: answers.map((value) => ({ value, label: reviewAnswerWords[value] })),
      standing: standingOf(holding, ask.today),
      offered: answers.includes('review_calls')
        ? `Left empty: ${weeks}, or ${month} for review calls.`
        : `Left empty: ${weeks}.`,
    }
    return <ReviewForm shell={ask.shell} facts={facts} />
  },
}

const standingOf = ({ held_since: since, intensity }: FoundHolding, today: string) =>
  `You have held them since ${sayShortDay(since)}, ${sayWeeks(weeksBetween(since, today))}. ` +
  `Now: ${intensityWords[intensity].toLowerCase()} holding.`
