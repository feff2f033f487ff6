import { SupportPage } from '../../views/people/support-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { supportFacts } from './support-facts.ts'
import { supportFile } from './support-file.ts'

export const supportRoutes: Route[] = [
  get(
    '/admin/people/support',
    ['administrator'],
    async (ask) => {
      const facts = await supportFacts(ask.view, ask.query('on'))
      return ask.page(<SupportPage shell={ask.shell} facts={facts} />)
    },
    (ask) => supportFile(ask.view, ask.query('on')),
  ),
]
