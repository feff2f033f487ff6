import { ReviewPage } from '../../views/agreements/review-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { Place } from './places.ts'
import { placeToPropose } from './proposal-routes.tsx'
import { recordReview } from './record-review.ts'
import { reviewPageFacts } from './review-facts.ts'
import { reviewForm } from './review-form.ts'

type Sent = Parameters<typeof reviewPageFacts>[2]

export const reviewRoutes: Route[] = [
  get('/agreement/review', ['worker'], (ask) => open(ask, ask.me.person)),
  post('/agreement/review', ['worker'], (ask) => send(ask, ask.me.person)),
  get('/people/:id/agreement/review', ['lead'], (ask) => open(ask, ask.param('id'))),
  post('/people/:id/agreement/review', ['lead'], (ask) => send(ask, ask.param('id'))),
]

const open = async (ask: Ask, person: string) =>
  page(ask, await placeToPropose(ask, person, ask.query('employment')), undefined, 200)

async function send(ask: Ask, person: string) {
  const form = ask.form(reviewForm(ask.today))
  const { values } = form
  const named = [values.employment ?? ''].flat()[0] || null
  const place = await placeToPropose(ask, person, named)
  if (!form.ok) return page(ask, place, { values, errors: form.errors }, 422)
  const outcome = await recordReview(ask.act, place.employment, form.input)
  if (outcome.refused === 'changed_since') return page(ask, place, { values, stale: true }, 409)
  if (outcome.refused) throw new NotFound()
  const at = `?employment=${place.employment}`
  return ask.seeOther(
    form.input.outcome === 'change' ? `${place.base}/proposals/new${at}` : place.base,
    'looked_at',
  )
}

async function page(ask: Ask, place: Place, sent: Sent, status: number) {
  const facts = await reviewPageFacts(ask.view, place, sent)
  return ask.page(<ReviewPage shell={ask.shell} facts={facts} />, status)
}
