import { ChecklistPage } from '../../views/employer/checklist-page.tsx'
import { EmployerPage } from '../../views/employer/employer-page.tsx'
import { StatementPage } from '../../views/employer/statement-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { chosenEmployer } from './chosen-employer.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { answerChecklist } from './answer-checklist.ts'
import { employerFacts } from './facts.ts'
import { checklistForm, statementForm } from './form.ts'
import { checklistValues, statementValues } from './values.ts'
import { writeStatement } from './write-statement.ts'

const statementAt = '/admin/settings/statement'
const checklistAt = '/admin/settings/checklist'

export const employerRoutes: Route[] = [
  get('/employer', ['signed_in'], async (ask) =>
    ask.page(<EmployerPage shell={ask.shell} employers={await employerFacts(ask.view)} />),
  ),

  get(statementAt, ['administrator'], (ask) => statementPage(ask, ask.query('organisation'))),

  post(statementAt, ['administrator'], async (ask) => {
    const form = ask.form(statementForm)
    const named = nameIn(form.values)
    const { values, version } = form
    if (!form.ok) return statementPage(ask, named, { values, version, errors: form.errors }, 422)
    const outcome = await writeStatement(ask.act, form.input, version)
    if (outcome.refused === 'changed_since') return statementPage(ask, named, { values }, 409)
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(`/employer#${outcome.id}`, 'saved')
  }),

  get(checklistAt, ['administrator'], (ask) => checklistPage(ask, ask.query('organisation'))),

  post(checklistAt, ['administrator'], async (ask) => {
    const form = ask.form(checklistForm(ask.today))
    const named = nameIn(form.values)
    const { values } = form
    if (!form.ok) return checklistPage(ask, named, { values, errors: form.errors }, 422)
    const outcome = await answerChecklist(ask.act, form.input)
    if (outcome.refused === 'changed_since') return checklistPage(ask, named, { values }, 409)
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(`/employer#${outcome.id}`, 'saved')
  }),
]

type Sent = { values: Values; version?: number; errors?: FieldError[] }

const nameIn = (values: Values) => [values.organisation ?? ''].flat()[0] || null

async function theEmployer(ask: Ask, named: string | null) {
  const employer = await chosenEmployer(ask.view, named)
  if (!employer) throw new NotFound()
  return employer
}

async function statementPage(ask: Ask, named: string | null, sent?: Sent, status = 200) {
  const employer = await theEmployer(ask, named)
  const kept = await statementValues(ask.view, employer)
  const facts = {
    ...employer,
    written: kept.version > 0,
    version: sent?.version ?? kept.version,
    values: sent?.values ?? kept.values,
    errors: sent?.errors ?? [],
    clash: status === 409 ? clashOf(kept.values, sent!.values) : null,
  }
  return ask.page(<StatementPage shell={ask.shell} facts={facts} />, status)
}

async function checklistPage(ask: Ask, named: string | null, sent?: Sent, status = 200) {
  const employer = await theEmployer(ask, named)
  const kept = await checklistValues(ask.view, employer)
  const { standing } = kept
  const stale = status === 409
  const typed = sent && stale ? { ...sent.values, standing } : sent?.values
  const facts = {
    ...employer,
    values: typed ?? kept,
    errors: sent?.errors ?? [],
    clash: stale ? clashOf({ ...kept, checked_on: typed!.checked_on }, typed!) : null,
  }
  return ask.page(<ChecklistPage shell={ask.shell} facts={facts} />, status)
}
