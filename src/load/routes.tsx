import { CountedPage } from '../../views/load/counted-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, type Route } from '../access/routes.ts'
import { countedFacts } from './counted-facts.ts'
import { oneReading } from './queries.ts'
import { isMetric } from './words.ts'

export const loadRoutes: Route[] = [
  get('/load/:employment/:metric', ['worker', 'lead'], async (ask) => {
    const { metric, reading } = await askedReading(ask)
    const facts = await countedFacts(ask.view, metric, reading)
    return ask.page(<CountedPage shell={ask.shell} facts={facts} />)
  }),
]

async function askedReading(ask: Ask) {
  const metric = ask.param('metric')
  if (!isMetric(metric)) throw new NotFound()
  const reading = await oneReading(ask.view, { employment: ask.param('employment'), metric })
  if (!reading) throw new NotFound()
  return { metric, reading }
}
