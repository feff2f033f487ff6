import { SheetPage } from '../../views/alerts/sheet-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { alertPage, answer } from './alert-answer.tsx'
import { alertPageFacts } from './page-facts.ts'
import { planRelief } from './plan-relief.ts'
import { recordConversation } from './record-conversation.ts'
import { planForm, planIn, plannedIn, sheetForm } from './relief-form.ts'
import { sheetFacts } from './sheet-facts.ts'

/** The slice says which alerts; who answers may write. */
const readers = ['signed_in'] as const

export const reliefRoutes: Route[] = [
  get('/alerts/:id/conversations/new', readers, async (ask) => {
    const sheet = await sheetPage(ask, { values: {}, errors: [] })
    if (sheet) return sheet
    const facts = await alertPageFacts(ask.view, ask.param('id'))
    if (!facts) throw new NotFound()
    return ask.seeOther(`/alerts/${facts.id}#conversation`)
  }),

  post('/alerts/:id/conversations', readers, async (ask) => {
    const form = ask.form(sheetForm)
    const { values } = form
    const id = ask.param('id')
    if (!form.ok) return refused(ask, { values, errors: form.errors })
    const { agreed } = form.input
    const outcome = await recordConversation(ask.act, id, { agreed, plan: planIn(form.input) })
    if (outcome.refused === null) return ask.seeOther(`/alerts/${id}`, 'talked')
    if (outcome.refused === 'unfit') return refused(ask, { values, errors: outcome.errors })
    return answer(ask, outcome, 'talked', 'conversation', values)
  }),

  post('/alerts/:id/actions', readers, async (ask) => {
    const form = ask.form(planForm)
    if (!form.ok) return alertPage(ask, { form: 'plan', ...form, clash: false }, 422)
    const id = ask.param('id')
    const outcome = await planRelief(ask.act, id, plannedIn(form.input))
    if (outcome.refused === null) return ask.seeOther(`/alerts/${id}#plan`, 'planned')
    return answer(ask, outcome, 'planned', 'plan', form.values)
  }),
]

type Filled = { values: Values; errors: FieldError[] }

/** Back to the sheet with everything in it, or to the alert where its short form was sent. */
async function refused(ask: Ask, filled: Filled) {
  const sheet = 'what[]' in filled.values ? await sheetPage(ask, filled, 422) : null
  return sheet ?? alertPage(ask, { form: 'conversation', ...filled, clash: false }, 422)
}

async function sheetPage(ask: Ask, filled: Filled, status = 200) {
  const facts = await sheetFacts(ask.view, ask.param('id'), filled)
  return facts && ask.page(<SheetPage shell={ask.shell} facts={facts} />, status)
}
