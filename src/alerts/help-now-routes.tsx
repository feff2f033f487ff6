import { NotFound } from '../access/ask.ts'
import { post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { answerNow } from './answer-now.ts'

/** Whoever is asked may lead nobody; the slice says whose alert it is. */
const readers = ['signed_in'] as const

export const helpNowRoutes: Route[] = [
  post('/alerts/:id/answer-now', readers, async (ask) => {
    ask.form(pressForm)
    const outcome = await answerNow(ask.act, ask.param('id'))
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused !== null) return ask.problem(409)
    return ask.seeOther(`/alerts/${outcome.id}#ring`, 'ringing')
  }),
]
