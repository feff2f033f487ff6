import { StatementPage } from '../../views/contracts/statement-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { theContract } from './asked-contract.ts'
import { monthAsked, statementFacts, statementList } from './statement-facts.ts'

const readers = ['manager', 'external_supervisor'] as const

/** What was charged, for who pays and for who is paid. */
export const statementRoutes: Route[] = [
  get(
    '/contracts/:id/statement',
    readers,
    async (ask) => {
      const row = await theContract(ask)
      const facts = await statementFacts(ask.view, row, monthAsked(ask.query('month')))
      return ask.page(<StatementPage shell={ask.shell} facts={facts} />)
    },
    async (ask) => {
      const { id } = await theContract(ask)
      return statementList(ask.view, id, monthAsked(ask.query('month')))
    },
  ),
]
