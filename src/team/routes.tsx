import { AlertCard } from '../../views/alerts/alert-card.tsx'
import { FeltPage } from '../../views/team/felt-page.tsx'
import { PatternsPage } from '../../views/team/patterns-page.tsx'
import { PersonPage } from '../../views/team/person-page.tsx'
import { SharedHoldingsPage } from '../../views/team/shared-holdings-page.tsx'
import { TeamPage } from '../../views/team/team-page.tsx'
import { TeamsPage } from '../../views/team/teams-page.tsx'
import { NotFound } from '../access/ask.ts'
import { get, type Route } from '../access/routes.ts'
import { alertCards } from '../alerts/cards.ts'
import { sharedFile } from './shared-file.ts'
import { teamFile, teamsFile } from './file.ts'
import { teamsFacts } from './count-facts.ts'
import { feltFacts } from './felt-facts.ts'
import { patternsFacts } from './patterns-facts.ts'
import { personFacts } from './person-facts.ts'
import { personFile } from './person-file.ts'
import { responseFacts } from './response-facts.ts'
import { sharedFacts, sharedFilter } from './shared-facts.ts'
import { teamFacts } from './team-facts.ts'

export const teamRoutes: Route[] = [
  get(
    '/team',
    ['lead'],
    async (ask) => {
      const facts = await teamFacts(ask.view, ask.pageNumber)
      return ask.page(<TeamPage shell={ask.shell} facts={facts} />)
    },
    (ask) => teamFile(ask.view),
  ),

  get('/team/patterns', ['lead'], async (ask) => {
    const facts = await patternsFacts(ask.view, ask.query('team'))
    return ask.page(<PatternsPage shell={ask.shell} facts={facts} />)
  }),

  get(
    '/people/:id',
    ['worker', 'lead', 'manager', 'clinical_lead'],
    async (ask) => {
      const facts = await personFacts(ask.view, ask.param('id'))
      if (!facts) throw new NotFound()
      return ask.page(<PersonPage shell={ask.shell} facts={facts} />)
    },
    (ask) => personFile(ask.view, ask.param('id')),
  ),

  get(
    '/teams',
    ['manager'],
    async (ask) => {
      const [facts, responses, cards] = await Promise.all([
        teamsFacts(ask.view),
        responseFacts(ask.view),
        alertCards(ask.view, { for: 'manager' }),
      ])
      const notes = cards.map((card) => <AlertCard card={card} formId={ask.shell.formId} />)
      return ask.page(<TeamsPage shell={ask.shell} {...{ facts, responses, cards: notes }} />)
    },
    (ask) => teamsFile(ask.view),
  ),

  get('/teams/felt', ['manager'], async (ask) => {
    const facts = await feltFacts(ask.view)
    return ask.page(<FeltPage shell={ask.shell} facts={facts} />)
  }),

  get(
    '/shared-holdings',
    ['clinical_lead'],
    async (ask) => {
      const show = sharedFilter(ask.query('show'))
      const facts = await sharedFacts(ask.view, { page: ask.pageNumber, show })
      return ask.page(<SharedHoldingsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => sharedFile(ask.view, sharedFilter(ask.query('show'))),
  ),
]
