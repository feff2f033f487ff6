import { AlertPage } from '../../views/alerts/alert-page.tsx'
import type { Refused } from '../../views/alerts/alert-talk.tsx'
import { PassedUpPage } from '../../views/alerts/passed-up.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import type { Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { alertPageFacts } from './page-facts.ts'
import { onePassedUpFacts } from './passed-up-facts.ts'

type Part = NonNullable<Refused>['form']

/** Back to the alert when it is done; the same page with what was typed when it is not. */
export function answer(
  ask: Ask,
  outcome: Outcome<{ id: string }>,
  word: Said,
  form: Part,
  values: Values,
): Response | Promise<Response> {
  if (outcome.refused === null) return ask.seeOther(`/alerts/${ask.param('id')}`, word)
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'unfit') {
    return alertPage(ask, { form, values, errors: outcome.errors, clash: false }, 422)
  }
  return alertPage(ask, { form, values, errors: [], clash: true }, 409)
}

/** One alert's page: whole for its readers, and that it waits for whoever is asked next. */
export async function alertPage(ask: Ask, refused: Refused = null, status = 200) {
  const facts = await alertPageFacts(ask.view, ask.param('id'))
  // A manager may know of it beforehand; what is asked of them now comes first.
  const asks = facts === null || facts.stance === 'manager'
  const waits = asks ? await onePassedUpFacts(ask.view, ask.param('id')) : null
  if (facts && !waits)
    return ask.page(<AlertPage shell={ask.shell} facts={facts} refused={refused} />, status)
  if (!waits) throw new NotFound()
  const errors = refused?.errors ?? []
  return ask.page(<PassedUpPage shell={ask.shell} facts={waits} errors={errors} />, status)
}

/** An action's own address leads to the form for it, so that reloading a refused form works. */
export async function leadToForm(ask: Ask, form: string) {
  const id = ask.param('id')
  const facts = (await alertPageFacts(ask.view, id)) ?? (await onePassedUpFacts(ask.view, id))
  if (!facts) throw new NotFound()
  return ask.seeOther(`/alerts/${facts.id}#${form}`)
}
