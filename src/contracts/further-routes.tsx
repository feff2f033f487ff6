import { HoursPage } from '../../views/contracts/hours-page.tsx'
import { PersonPage } from '../../views/contracts/person-page.tsx'
import { TermsPage } from '../../views/contracts/terms-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { allocate } from './allocate.ts'
import { amendContract } from './amend-contract.ts'
import { ownContract } from './asked-contract.ts'
import { buyHours } from './buy-hours.ts'
import { purchasesFile } from './file.ts'
import { aroundForm, hoursFacts, personFacts, termsNow } from './form-facts.ts'
import { hoursForm, personForm, termsForm } from './form.ts'
import type { FoundContract } from './queries.ts'

/** More hours, other terms, more people: forms about a contract that runs. */
export const furtherRoutes: Route[] = [
  get(
    '/contracts/:id/hours',
    ['manager'],
    async (ask) =>
      hoursPage(ask, await ownContract(ask), { values: { bought_on: ask.today }, errors: [] }),
    async (ask) => purchasesFile(ask.view, (await ownContract(ask)).id),
  ),

  post('/contracts/:id/hours', ['manager'], async (ask) => {
    const row = await ownContract(ask)
    const form = ask.form(hoursForm)
    if (!form.ok) return hoursPage(ask, row, form)
    const outcome = await buyHours(ask.act, { contract: row.id, input: form.input })
    const again = (typed: Typed) => hoursPage(ask, row, typed)
    return answer(ask, outcome, { values: form.values, again })
  }),

  get('/contracts/:id/terms/new', ['manager'], async (ask) => {
    const row = await ownContract(ask)
    const typed = { values: await termsNow(ask.view, row), errors: [] }
    return termsPage(ask, row, { ...typed, version: row.version })
  }),

  post('/contracts/:id/terms', ['manager'], async (ask) => {
    const row = await ownContract(ask)
    const form = ask.form(termsForm)
    const { values, version } = form
    if (!form.ok) return termsPage(ask, row, { values, errors: form.errors, version })
    const amended = { contract: row.id, version, input: form.input }
    const outcome = await amendContract(ask.act, amended)
    if (outcome.refused === 'changed_since') {
      const typed = { values, errors: [], version: row.version, changedSince: true }
      return termsPage(ask, row, typed, 409)
    }
    const again = (typed: Typed) => termsPage(ask, row, { ...typed, version })
    return answer(ask, outcome, { values, again })
  }),

  get('/contracts/:id/people/new', ['manager'], async (ask) =>
    personPage(ask, await ownContract(ask), { values: { from_on: ask.today }, errors: [] }),
  ),

  post('/contracts/:id/people', ['manager'], async (ask) => {
    const row = await ownContract(ask)
    const form = ask.form(personForm)
    if (!form.ok) return personPage(ask, row, form)
    const outcome = await allocate(ask.act, { contract: row.id, input: form.input })
    const again = (typed: Typed) => personPage(ask, row, typed)
    return answer(ask, outcome, { values: form.values, again })
  }),
]

type Again = { values: Typed['values']; again: (typed: Typed) => Promise<Response> }

function answer(ask: Ask, outcome: Outcome<{ id: string }>, { values, again }: Again) {
  if (outcome.refused === null) return ask.seeOther(`/contracts/${outcome.id}`, 'saved')
  if (outcome.refused !== 'unfit') throw new NotFound()
  return again({ values, errors: outcome.errors })
}

const statusOf = ({ errors }: Typed) => (errors.length > 0 ? 422 : 200)

async function hoursPage(ask: Ask, row: FoundContract, typed: Typed) {
  const facts = await hoursFacts(ask.view, row, typed)
  return ask.page(<HoursPage shell={ask.shell} facts={facts} />, statusOf(typed))
}

async function personPage(ask: Ask, row: FoundContract, typed: Typed) {
  const facts = await personFacts(ask.view, row, typed)
  return ask.page(<PersonPage shell={ask.shell} facts={facts} />, statusOf(typed))
}

type NewTerms = Typed & { version: number; changedSince?: boolean }

async function termsPage(ask: Ask, row: FoundContract, typed: NewTerms, status?: number) {
  const { version, changedSince = false } = typed
  const facts = { ...aroundForm(row, typed), version, changedSince }
  return ask.page(<TermsPage shell={ask.shell} facts={facts} />, status ?? statusOf(typed))
}
