import { PortfolioPage } from '../../views/portfolio/portfolio-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { portfolioFacts } from './facts.ts'
import { portfolioFile } from './file.ts'
import { periodAsked } from './periods.ts'

/** Everybody may be supervised; it is only ever one's own. */
const owners = ['signed_in'] as const

export const portfolioRoutes: Route[] = [
  get(
    '/supervision/portfolio',
    owners,
    async (ask) => {
      const period = periodAsked(ask.query('period'), ask.today)
      const facts = await portfolioFacts(ask.view, period, ask.pageNumber)
      return ask.page(<PortfolioPage shell={ask.shell} name={ask.me.name} facts={facts} />)
    },
    (ask) => portfolioFile(ask.view, periodAsked(ask.query('period'), ask.today)),
  ),
]
