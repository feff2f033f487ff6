import { ConfidenceForm } from '../../views/my-sessions/confidence-form.tsx'
import { ConfidencesPage } from '../../views/my-sessions/confidences-page.tsx'
import { MySessionsPage } from '../../views/my-sessions/my-sessions-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { sayWhen } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { confidencesFile } from './confidence-file.ts'
import { mySessionsFile } from './file.ts'
import { availabilityRoutes } from './availability-routes.tsx'
import { confidencesFacts } from './confidence-facts.ts'
import { confidenceForm } from './form.ts'
import { mySessionsFacts } from './list-facts.ts'
import { supervisedSeats } from './queries.ts'
import { recordConfidence, workerWasTold } from './record-confidence.ts'

const givers = ['external_supervisor', 'clinical_lead'] as const
const supervisors = ['external_supervisor'] as const
const told = '/supervision/broken-confidences'

export const mySessionRoutes: Route[] = [
  get(
    '/my-sessions',
    givers,
    async (ask) => {
      const facts = await mySessionsFacts(ask.view, ask.pageNumber)
      return ask.page(<MySessionsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => mySessionsFile(ask.view),
  ),

  get('/my-sessions/:id/confidences/new', supervisors, async (ask) =>
    confidencePage(ask, { values: { told_on: ask.today }, errors: [] }),
  ),

  post('/my-sessions/:id/confidences', supervisors, async (ask) => {
    await theSeats(ask)
    const form = ask.form(confidenceForm)
    if (!form.ok) return confidencePage(ask, form)
    const outcome = await recordConfidence(ask.act, ask.param('id'), form.input)
    if (outcome.refused === null) return ask.seeOther(told, 'saved')
    if (outcome.refused === 'unfit') return confidencePage(ask, { ...form, ...outcome })
    throw new NotFound()
  }),

  post('/my-sessions/:id/confidences/:confidence/telling', supervisors, async (ask) => {
    ask.form(pressForm)
    const outcome = await workerWasTold(ask.act, {
      session: ask.param('id'),
      confidence: ask.param('confidence'),
    })
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(told, 'saved')
  }),

  get(
    told,
    ['worker', 'manager', 'external_supervisor'],
    async (ask) => {
      const facts = await confidencesFacts(ask.view, ask.pageNumber)
      const back = ask.me.roles.includes('external_supervisor') ? '/my-sessions' : '/supervision'
      return ask.page(<ConfidencesPage shell={ask.shell} facts={facts} back={back} />)
    },
    (ask) => confidencesFile(ask.view),
  ),

  ...availabilityRoutes,
]

async function theSeats(ask: Ask) {
  const seats = await supervisedSeats(ask.view, { session: ask.param('id') })
  if (seats.length === 0) throw new NotFound()
  return seats
}

async function confidencePage(ask: Ask, typed: { values: Values; errors: FieldError[] }) {
  const seats = await theSeats(ask)
  const facts = {
    ...typed,
    session: seats[0]!.id,
    when: sayWhen(seats[0]!.starts_at, { now: ask.now }),
    people: seats.map(({ employment_id: value, name: label }) => ({ value, label })),
  }
  const page = <ConfidenceForm shell={ask.shell} facts={facts} />
  return ask.page(page, typed.errors.length > 0 ? 422 : 200)
}
