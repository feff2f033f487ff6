import { EndingForm } from '../../views/holdings/ending-form.tsx'
import { HoldingPage } from '../../views/holdings/holding-page.tsx'
import { PauseForm } from '../../views/holdings/pause-form.tsx'
import { SessionsForm } from '../../views/holdings/sessions-form.tsx'
import { StepDownForm } from '../../views/holdings/step-down-form.tsx'
import type { Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { correctSessions } from './correct-sessions.ts'
import { endHolding } from './end-holding.ts'
import { endingForm, pauseForm, sessionsForm, stepDownForm } from './form.ts'
import { answerForm, lifeFacts, type LifeForm } from './life-form.tsx'
import { holdingPageFacts } from './page-facts.ts'
import { contactCounts } from './page-queries.ts'
import { pauseHolding, resumeHolding } from './pause-holding.ts'
import { planStepDown } from './plan-step-down.ts'
import type { FoundHolding } from './queries.ts'
import { reopenHolding } from './reopen-holding.ts'
import { openFully, startReviewCalls } from './review-calls.ts'
import { ownHolding, theHolding } from './asked-holding.ts'

/** Pauses, review calls, step-down plans, corrected sessions, and endings with a way back. */
export const lifeRoutes: Route[] = [
  get('/holdings/:id/pause/new', ['worker'], async (ask) =>
    answerForm(ask, pausing, await ownHolding(ask)),
  ),
  post('/holdings/:id/pause', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(pauseForm)
    if (!form.ok) return answerForm(ask, pausing, holding, form)
    const outcome = await pauseHolding(ask.act, holding.id, form.input, form.version)
    return answerForm(ask, pausing, holding, form, outcome)
  }),
  post('/holdings/:id/resuming', ['worker'], (ask) => press(ask, resumeHolding, 'resumed')),

  post('/holdings/:id/review-calls', ['worker'], (ask) => press(ask, startReviewCalls, 'saved')),
  post('/holdings/:id/opening', ['worker'], (ask) => press(ask, openFully, 'saved')),

  get('/holdings/:id/step-down', ['worker'], async (ask) =>
    answerForm(ask, steppingDown, await ownHolding(ask)),
  ),
  post('/holdings/:id/step-down', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(stepDownForm)
    if (!form.ok) return answerForm(ask, steppingDown, holding, form)
    const outcome = await planStepDown(ask.act, holding.id, form.input, form.version)
    return answerForm(ask, steppingDown, holding, form, outcome)
  }),

  get('/holdings/:id/sessions/edit', ['worker'], async (ask) =>
    answerForm(ask, correcting, await ownHolding(ask)),
  ),
  post('/holdings/:id/sessions', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(sessionsForm)
    if (!form.ok) return answerForm(ask, correcting, holding, form)
    const outcome = await correctSessions(ask.act, holding.id, form.input, form.version)
    return answerForm(ask, correcting, holding, form, outcome)
  }),

  get('/holdings/:id/ending/new', ['worker'], async (ask) =>
    answerForm(ask, ending, await ownHolding(ask)),
  ),
  post('/holdings/:id/ending', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(endingForm)
    if (!form.ok) return answerForm(ask, ending, holding, form)
    const outcome = await endHolding(ask.act, holding.id, form.input, form.version)
    return answerForm(ask, ending, holding, form, outcome)
  }),
  post('/holdings/:id/reopening', ['worker'], (ask) => press(ask, reopenHolding, 'reopened')),
]

const pausing: LifeForm = {
  said: 'paused',
  kept: async () => ({}),
  page: async (ask, holding, typed) => (
    <PauseForm shell={ask.shell} facts={await lifeFacts(ask, holding, typed)} />
  ),
}

const steppingDown: LifeForm = {
  said: 'saved',
  edits: true,
  kept: async (_, { planned_end_on, step_down }) => ({
    planned_end_on: planned_end_on ?? '',
    step_down: step_down ?? '',
  }),
  page: async (ask, holding, typed) => (
    <StepDownForm shell={ask.shell} facts={await lifeFacts(ask, holding, typed)} />
  ),
}

const correcting: LifeForm = {
  said: 'saved',
  edits: true,
  kept: async (ask, holding) => {
    const { sessions } = await contactCounts(ask.view, { holding: holding.id })
    return {
      sessions: String(Math.max(0, sessions + holding.sessions_correction)),
      reason: holding.sessions_reason ?? '',
    }
  },
  page: async (ask, holding, typed) => (
    <SessionsForm shell={ask.shell} facts={await lifeFacts(ask, holding, typed)} />
  ),
}

const ending: LifeForm = {
  said: 'ended',
  kept: async (ask) => ({ ended_on: ask.today }),
  page: async (ask, holding, typed) => (
    <EndingForm shell={ask.shell} facts={await lifeFacts(ask, holding, typed)} />
  ),
}

type Press = (act: Ask['act'], id: string, version: number) => Promise<Outcome<{ id: string }>>

/** A button on the holding's own page: what stands in its way is said there. */
async function press(ask: Ask, verb: Press, said: Said) {
  const form = ask.form(pressForm)
  const outcome = await verb(ask.act, ask.param('id'), form.version)
  if (outcome.refused === null) return ask.seeOther(`/holdings/${outcome.id}`, said)
  if (outcome.refused !== 'unfit') return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
  return refusedOnPage(ask, await theHolding(ask), outcome.errors[0]!.message)
}

async function refusedOnPage(ask: Ask, holding: FoundHolding, problem: string) {
  const facts = await holdingPageFacts(ask.view, holding)
  return ask.page(<HoldingPage shell={ask.shell} facts={facts} problem={problem} />, 422)
}
