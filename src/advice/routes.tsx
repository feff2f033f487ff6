import { AdviceForm } from '../../views/advice/advice-form.tsx'
import { AdvicePage, AdvicesPage } from '../../views/advice/advice-page.tsx'
import { KeptWordsPage } from '../../views/kept-words.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Refusal } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { ownHolding } from '../holdings/asked-holding.ts'
import type { FoundHolding } from '../holdings/queries.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { adviceFile } from './file.ts'
import { answerAdvice, refuseUnseen } from './answer-advice.ts'
import { askForAdvice, withdrawAdvice } from './ask-for-advice.ts'
import { adviceFacts, advicesFacts } from './facts.ts'
import { adviceForm, answerForm } from './form.ts'
import { clinicalLeadsOf, findAdvice, type FoundAdvice } from './queries.ts'

export const adviceRoutes: Route[] = [
  get('/holdings/:id/advice-requests/new', ['worker'], async (ask) =>
    askPage(ask, await ownHolding(ask), { values: {} }),
  ),

  post('/holdings/:id/advice-requests', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(adviceForm)
    if (!form.ok) return askPage(ask, holding, form)
    const outcome = await askForAdvice(ask.act, holding.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`/advice-requests/${outcome.id}`, 'asked')
    if (outcome.refused !== 'unfit') return refusedPage(ask, outcome)
    return askPage(ask, holding, { ...form, errors: outcome.errors })
  }),

  get(
    '/advice-requests',
    ['worker', 'clinical_lead'],
    async (ask) => {
      const facts = await advicesFacts(ask.view, ask.pageNumber)
      return ask.page(<AdvicesPage shell={ask.shell} facts={facts} />)
    },
    (ask) => adviceFile(ask.view),
  ),

  get('/advice-requests/:id', ['worker', 'clinical_lead'], async (ask) => {
    const advice = await theAdvice(ask)
    return advicePage(ask, advice, { values: valuesOf(advice) })
  }),

  post('/advice-requests/:id/answer', ['clinical_lead'], async (ask) => {
    const id = ask.param('id')
    const advice = await findAdvice(ask.view, id)
    if (advice && advice.to_id !== ask.me.person) throw new NotFound()
    const form = ask.form(answerForm)
    if (advice && !form.ok) return advicePage(ask, advice, form)
    const outcome = form.ok
      ? await answerAdvice(ask.act, id, form.version, form.input)
      : await refuseUnseen(ask.act, id)
    if (outcome.refused === null) return ask.seeOther(`/advice-requests/${id}`, 'answered')
    if (outcome.refused === 'not_found') throw new NotFound()
    const now = await findAdvice(ask.view, id)
    if (!now) return keptWordsPage(ask, form.values)
    if (outcome.refused === 'changed_since') return advicePage(ask, now, form, 409)
    return advicePage(ask, now, { ...form, errors: outcome.errors })
  }),

  post('/advice-requests/:id/withdrawal', ['worker'], async (ask) => {
    const advice = await theAdvice(ask, 'person_id')
    const { version } = ask.form(pressForm)
    const outcome = await withdrawAdvice(ask.act, advice.id, version)
    return outcome.refused === null
      ? ask.seeOther(`/advice-requests/${advice.id}`, 'question_back')
      : refusedPage(ask, outcome)
  }),
]

/** A question in the asker's slice; `end` names the side they must stand on. */
async function theAdvice(ask: Ask, end?: 'to_id' | 'person_id'): Promise<FoundAdvice> {
  const advice = await findAdvice(ask.view, ask.param('id'))
  if (!advice || (end && advice[end] !== ask.me.person)) throw new NotFound()
  return advice
}

const refusedPage = (ask: Ask, { refused }: Refusal) =>
  ask.problem(refused === 'changed_since' ? 409 : 404)

const valuesOf = ({ answer, who_holds }: FoundAdvice): Values => ({
  answer: answer ?? '',
  who_holds: who_holds ?? '',
})

type Filled = { values: Values; errors?: FieldError[] }

async function askPage(ask: Ask, holding: FoundHolding, { values, errors = [] }: Filled) {
  const leads = await clinicalLeadsOf(ask.view, { employment: holding.employment_id })
  const facts = {
    id: holding.id,
    label: holding.label,
    ended: holding.ended_on !== null,
    leads: leads.map(({ id, name }) => ({ value: id, label: name })),
    values,
    errors,
    whoSees: await whoSees(ask.view, 'advice', holding.employment_id),
  }
  const page = <AdviceForm shell={ask.shell} facts={facts} />
  return ask.page(page, errors.length > 0 ? 422 : 200)
}

/** The question is out of sight, and what was typed is still theirs to copy. */
const keptWordsPage = (ask: Ask, { answer }: Values) =>
  ask.page(
    <KeptWordsPage
      shell={ask.shell}
      title="This question was taken back"
      words={String(answer ?? '')}
      back={{ href: '/advice-requests', label: 'Advice' }}
    />,
    409,
  )

async function advicePage(ask: Ask, row: FoundAdvice, filled: Filled, status?: 409) {
  const { values, errors = [] } = filled
  const clash = status === 409 ? clashOf(valuesOf(row), values) : null
  const facts = { ...(await adviceFacts(ask.view, row)), values, errors, clash }
  const page = <AdvicePage shell={ask.shell} facts={facts} />
  return ask.page(page, status ?? (errors.length > 0 ? 422 : 200))
}
