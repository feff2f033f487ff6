import { AccessLogPage } from '../../views/rights/access-log-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { accessLogFile } from './access-log-file.ts'
import { accessLogFacts } from './access-log-facts.ts'

export const accessLogRoutes: Route[] = [
  get(
    '/profile/access-log',
    ['signed_in'],
    async (ask) => {
      const facts = await accessLogFacts(ask.view, ask.pageNumber)
      return ask.page(<AccessLogPage shell={ask.shell} facts={facts} />)
    },
    (ask) => accessLogFile(ask.view),
  ),
]
