import { LeavingPage } from '../../views/leavers/leaving-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { leavingFacts, theLeaver, type Filled, type Leaver } from './facts.ts'
import { areErrors, choicesIn, leavingForm } from './form.ts'
import { handOnWork } from './hand-on-work.ts'
import { lastDayOffered } from './rules.ts'

export const leaverRoutes: Route[] = [
  get('/people/:id/leaving', ['lead'], async (ask) => {
    const leaver = await theLeaver(ask.view, ask.param('id'), ask.query('employment'))
    if (!leaver) throw new NotFound()
    return leavingPage(ask, leaver, { values: { last_day: offered(ask, leaver) }, errors: [] })
  }),

  post('/people/:id/leaving', ['lead'], async (ask) => {
    const any = await theLeaver(ask.view, ask.param('id'), null)
    if (!any) return repeated(ask)
    const form = ask.form(leavingForm(any.known))
    const chosen = await namedIn(ask, form.values)
    if (!form.ok) return leavingPage(ask, chosen, form, 422)
    if (form.input.press === 'count') return leavingPage(ask, chosen, { ...form, errors: [] })
    const choices = choicesIn(form.input, chosen.known)
    if (areErrors(choices)) return leavingPage(ask, chosen, { ...form, errors: choices }, 422)
    const { employment, last_day: lastDay } = form.input
    const { version } = form
    const outcome = await handOnWork(ask.act, { employment, version, lastDay, choices })
    if (outcome.refused === null) return ask.seeOther('/team', 'left')
    const { values } = form
    if (outcome.refused === 'unfit') {
      return leavingPage(ask, chosen, { values, errors: outcome.errors }, 422)
    }
    const now = await theLeaver(ask.view, ask.param('id'), employment)
    if (!now) throw new NotFound()
    return leavingPage(ask, now, { values, errors: [], changed: true }, 409)
  }),
]

const offered = (ask: Ask, { job }: Leaver) =>
  lastDayOffered({ fromOn: job.from_on, untilOn: job.until_on, today: ask.today })

/** The job the form is about; one that is not theirs to end is not there. */
async function namedIn(ask: Ask, { employment }: Filled['values']): Promise<Leaver> {
  const named = typeof employment === 'string' ? employment : null
  const found = await theLeaver(ask.view, ask.param('id'), named)
  if (!found) throw new NotFound()
  return found
}

/** After the last day nothing is left to look at, but the same form sent again has its answer. */
async function repeated(ask: Ask) {
  const nothing = { employment: '', version: 0, lastDay: ask.today, choices: [] }
  const outcome = await handOnWork(ask.act, nothing)
  if (outcome.refused !== null) throw new NotFound()
  return ask.seeOther('/team', 'left')
}

async function leavingPage(ask: Ask, leaver: Leaver, filled: Filled, status = 200) {
  const facts = await leavingFacts(ask.view, leaver, filled)
  return ask.page(<LeavingPage shell={ask.shell} facts={facts} />, status)
}
