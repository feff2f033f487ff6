import { CheckPage } from '../../views/contracts/check-page.tsx'
import { ContractPage } from '../../views/contracts/contract-page.tsx'
import { ContractsPage } from '../../views/contracts/contracts-page.tsx'
import { QuestionPage } from '../../views/contracts/question-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { contractsFile } from './file.ts'
import { endAllocation } from './allocate.ts'
import { theContract } from './asked-contract.ts'
import { endContract } from './end-contract.ts'
import { contractFacts } from './facts.ts'
import { contractForm } from './form.ts'
import { furtherRoutes } from './further-routes.tsx'
import { contractsFacts } from './list-facts.ts'
import { makeContract } from './make-contract.ts'
import { checkFacts, questionFacts } from './question-facts.ts'
import { questionAt, type Asked } from './questions.ts'
import { statementRoutes } from './statement-routes.tsx'

const readers = ['manager', 'external_supervisor'] as const

export const contractRoutes: Route[] = [
  get(
    '/contracts',
    ['manager', 'lead', 'external_supervisor'],
    async (ask) => {
      const asked = { ended: ask.query('show') === 'ended', page: ask.pageNumber }
      const facts = await contractsFacts(ask.view, asked)
      return ask.page(<ContractsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => contractsFile(ask.view, ask.query('show') === 'ended'),
  ),

  get('/contracts/new', ['manager'], async (ask) => {
    const asked = questionAt(ask.url.searchParams)
    return asked.step === 'check' ? checkPage(ask, asked) : questionPage(ask, asked)
  }),

  post('/contracts', ['manager'], async (ask) => {
    const form = ask.form(contractForm)
    if (!form.ok) return checkPage(ask, form)
    const outcome = await makeContract(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther(`/contracts/${outcome.id}`, 'saved')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return checkPage(ask, { values: form.values, errors: outcome.errors })
  }),

  get('/contracts/:id', readers, (ask) => contractPage(ask)),

  post('/contracts/:id/ending', ['manager'], async (ask) => {
    const { id: contract } = await theContract(ask)
    const { version } = ask.form(pressForm)
    return answer(ask, await endContract(ask.act, { contract, version }))
  }),

  post('/contracts/:id/people/:allocation/ending', ['manager'], async (ask) => {
    const { id: contract } = await theContract(ask)
    const { version } = ask.form(pressForm)
    const ending = { contract, allocation: ask.param('allocation'), version }
    return answer(ask, await endAllocation(ask.act, ending))
  }),

  ...furtherRoutes,
  ...statementRoutes,
]

async function questionPage(ask: Ask, asked: Asked) {
  const { step } = asked
  const facts = step === 'check' ? null : await questionFacts(ask.view, { ...asked, step })
  if (!facts) throw new NotFound()
  const page = <QuestionPage shell={ask.shell} facts={facts} />
  return ask.page(page, facts.errors.length > 0 ? 422 : 200)
}

async function checkPage(ask: Ask, typed: { values: Values; errors: FieldError[] }) {
  const facts = await checkFacts(ask.view, typed)
  if (!facts) throw new NotFound()
  const page = <CheckPage shell={ask.shell} facts={facts} />
  return ask.page(page, typed.errors.length > 0 ? 422 : 200)
}

async function contractPage(ask: Ask, refusal: string | null = null) {
  const facts = await contractFacts(ask.view, await theContract(ask))
  const page = <ContractPage shell={ask.shell} facts={facts} refusal={refusal} />
  return ask.page(page, refusal ? 422 : 200)
}

function answer(ask: Ask, outcome: Outcome<{ id: string }>) {
  if (outcome.refused === null) return ask.seeOther(`/contracts/${outcome.id}`, 'saved')
  if (outcome.refused === 'unfit') return contractPage(ask, outcome.errors[0]!.message)
  return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
}
