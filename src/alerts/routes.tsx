import { AlertsPage } from '../../views/alerts/alerts-page.tsx'
import { NotFound } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { alertsFile } from './file.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { addContext } from './add-context.ts'
import { alertPage, answer, leadToForm } from './alert-answer.tsx'
import { answerForm, contextForm, settlementForm } from './form.ts'
import { alertsFacts } from './list-facts.ts'
import { settleAlert } from './settle-alert.ts'
import { answeredCard, wantsCard } from './swap.tsx'
import { tellLead } from './tell-lead.ts'
import { withdrawSettlement } from './withdraw-settlement.ts'

/** Anyone may be asked for contact, or told how somebody feels; the slice says which alerts. */
const readers = ['signed_in'] as const

export const alertRoutes: Route[] = [
  get(
    '/alerts',
    readers,
    async (ask) => ask.page(<AlertsPage shell={ask.shell} facts={await alertsFacts(ask)} />),
    (ask) => alertsFile(ask.view),
  ),

  get('/alerts/:id', readers, (ask) => alertPage(ask)),

  ...['context', 'acknowledgement', 'settlement'].map((part) =>
    get(`/alerts/:id/${part}`, readers, (ask) => leadToForm(ask, part)),
  ),
  get('/alerts/:id/conversations', readers, (ask) => leadToForm(ask, 'conversation')),

  post('/alerts/:id/disclosure', readers, async (ask) => {
    ask.form(pressForm)
    return answer(ask, await tellLead(ask.act, ask.param('id')), 'told', 'answer', {})
  }),

  post('/alerts/:id/context', readers, async (ask) => {
    const form = ask.form(contextForm)
    if (!form.ok) return alertPage(ask, { form: 'context', ...form, clash: false }, 422)
    const input = { ...form.input, version: form.version }
    const outcome = await addContext(ask.act, ask.param('id'), input)
    return answer(ask, outcome, 'context', 'context', form.values)
  }),

  post('/alerts/:id/acknowledgement', readers, async (ask) => {
    const form = ask.form(answerForm)
    if (!form.ok) {
      if (wantsCard(ask)) return answeredCard(ask, { ...form, status: 422 })
      return alertPage(ask, { form: 'answer', ...form, clash: false }, 422)
    }
    const input = { ...form.input, version: form.version }
    const outcome = await acknowledgeAlert(ask.act, ask.param('id'), input)
    if (wantsCard(ask)) return answeredCard(ask, { ...form, ...cardAnswer(outcome) })
    return answer(ask, outcome, 'acknowledged', 'answer', form.values)
  }),

  post('/alerts/:id/settlement', readers, async (ask) => {
    const form = ask.form(settlementForm)
    if (!form.ok) return alertPage(ask, { form: 'settlement', ...form, clash: false }, 422)
    const input = { ...form.input, version: form.version }
    const outcome = await settleAlert(ask.act, ask.param('id'), input)
    const word = outcome.refused === null && outcome.settled ? 'settled' : 'settling'
    return answer(ask, outcome, word, 'settlement', form.values)
  }),

  post('/alerts/:id/settlement/withdrawal', readers, async (ask) => {
    const form = ask.form(pressForm)
    const outcome = await withdrawSettlement(ask.act, ask.param('id'), form.version)
    return answer(ask, outcome, 'saved', 'settlement', {})
  }),
]

function cardAnswer(outcome: Outcome<{ id: string }>) {
  if (outcome.refused === null) return { status: 200, errors: [] }
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'changed_since') return { status: 409, errors: [] }
  return { status: 422, errors: outcome.errors }
}
