import { CountedPage } from '../../views/load/counted-page.tsx'
import { WeightsPage } from '../../views/load/weights-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { countedFacts } from './counted-facts.ts'
import { countedFile, weightsFile } from './file.ts'
import { weightsForm } from './form.ts'
import { oneReading } from './queries.ts'
import { setWeights } from './set-weights.ts'
import { takeBackWeights } from './take-back-weights.ts'
import { weightsFacts, weightsNow } from './weights-facts.ts'
import { isMetric } from './words.ts'

export const loadRoutes: Route[] = [
  get(
    '/load/:employment/:metric',
    ['worker', 'lead'],
    async (ask) => {
      const { metric, reading } = await askedReading(ask)
      const facts = await countedFacts(ask.view, metric, reading)
      return ask.page(<CountedPage shell={ask.shell} facts={facts} />)
    },
    async (ask) => {
      const { metric, reading } = await askedReading(ask)
      return countedFile(ask.view, metric, reading)
    },
  ),

  get(
    '/team/weights',
    ['lead'],
    async (ask) => weightsPage(ask, { values: await weightsNow(ask.view), errors: [] }),
    (ask) => weightsFile(ask.view),
  ),

  post('/team/weights', ['lead'], async (ask) => {
    const form = ask.form(weightsForm)
    if (!form.ok) return weightsPage(ask, form, 422)
    const outcome = await setWeights(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther('/team/weights', 'saved')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return weightsPage(ask, { values: form.values, errors: outcome.errors }, 422)
  }),

  post('/team/weights/:id/removal', ['lead'], async (ask) => {
    ask.form(pressForm)
    const outcome = await takeBackWeights(ask.act, ask.param('id'))
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther('/team/weights', 'taken_away')
  }),
]

async function weightsPage(ask: Ask, typed: Typed, status = 200) {
  const facts = await weightsFacts(ask.view)
  return ask.page(<WeightsPage shell={ask.shell} facts={facts} typed={typed} />, status)
}

async function askedReading(ask: Ask) {
  const metric = ask.param('metric')
  if (!isMetric(metric)) throw new NotFound()
  const reading = await oneReading(ask.view, { employment: ask.param('employment'), metric })
  if (!reading) throw new NotFound()
  return { metric, reading }
}
