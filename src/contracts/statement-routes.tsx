import { StatementPage } from '../../views/contracts/statement-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { csvAnswer } from '../web/csv.ts'
import { theContract } from './asked-contract.ts'
import { monthAsked, statementFacts, statementList } from './statement-facts.ts'

const readers = ['manager', 'external_supervisor'] as const

/** What was charged, for who pays and for who is paid. */
export const statementRoutes: Route[] = [
  get('/contracts/:id/statement', readers, async (ask) => {
    const row = await theContract(ask)
    const facts = await statementFacts(ask.view, row, monthAsked(ask.query('month')))
    return ask.page(<StatementPage shell={ask.shell} facts={facts} />)
  }),

  get('/contracts/:id/statement/csv', readers, async (ask) => {
    const { id } = await theContract(ask)
    const month = monthAsked(ask.query('month'))
    return csvAnswer(
      `statement${month ? `-${month}` : ''}`,
      await statementList(ask.view, id, month),
    )
  }),
]
